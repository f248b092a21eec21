// What the C library declares only where _GNU_SOURCE is defined, which Swift cannot do for Glibc's own module.
// renameat2(2): Linux 3.15, glibc 2.28.
extern int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

// Fails with EEXIST rather than replace what is there.
enum { transferdesk_rename_noreplace = 1 };
