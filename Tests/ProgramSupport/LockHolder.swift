import Glibc

/// Holds all of SQLite's locks on a database file, as one who writes does. A handle: hence a class.
package final class LockHolder {
    private let file: Int32

    package init(_ path: String) throws {
        file = open(path, O_RDWR | O_CLOEXEC)
        // Where SQLite keeps its locks: a gigabyte into the file, 512 bytes.
        var lock = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 512, l_pid: 0)
        guard file >= 0, fcntl(file, F_SETLK, &lock) == 0 else { throw ProgramFault("\(path) cannot be locked") }
    }

    package func release() { close(file) }
}
