// What SQLite lets its users settle by a call with any number of arguments, which Swift does not see.
extern int sqlite3_config(int option, ...);

// SQLITE_CONFIG_MEMSTATUS: no count is kept of the memory in use, and no lock taken for it at each block. Before anything is opened.
static inline int transferdesk_sqlite_without_memory_status(void) { return sqlite3_config(9, 0); }
