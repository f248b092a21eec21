import Glibc

/// The file of a ledger as the file system sees it.
enum LedgerFile {
    /// - Throws: `LedgerFault` unless it is a file with something in it that only its owner may read and write.
    static func check(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw LedgerFault.missing(path: path) }
            throw LedgerFault.storage(path: path, says: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw LedgerFault.noLedger(path: path) }
        guard status.st_mode & 0o077 == 0 else { throw LedgerFault.looseMode(path: path) }
    }

    /// Makes an empty file for its owner alone.
    static func make(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault(path) }
        close(descriptor)
    }

    /// Gives a finished file its name, which must be free, for good: file and folder are flushed.
    static func publish(_ unfinished: String, as path: String) throws {
        try flush(unfinished)
        guard link(unfinished, path) == 0 else { throw fault(path) }
        unlink(unfinished)
        try flush(folder(of: path))
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[...slash])
    }

    private static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(path) }
    }

    private static func fault(_ path: String) -> LedgerFault {
        errno == EEXIST ? .exists(path: path) : .storage(path: path, says: String(cString: strerror(errno)))
    }
}
