// What the C library declares only where _GNU_SOURCE is defined, which Swift cannot do for Glibc's own module.
// renameat2(2): Linux 3.15, glibc 2.28. syncfs(2): Linux 2.6.39; it tells of failed writes since 5.8.
extern int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
extern int syncfs(int descriptor);

// Fails with EEXIST rather than replace what is there.
enum { transferdesk_rename_noreplace = 1 };

// fcntl(2), Linux 2.6.35: how many bytes a pipe holds.
enum { transferdesk_set_pipe_size = 1031 };

// sync_file_range(2), Linux 2.6.17: begins to write a part of a file to the disk, and does not wait for it.
extern int sync_file_range(int descriptor, long long from, long long count, unsigned int flags);
enum { transferdesk_begin_writing = 2 };
