import Glibc

/// What the file system says of an entry. Equal for the same file as long as nobody has changed it.
struct FileStatus: Hashable, Sendable {
    enum Kind: Sendable {
        case file, folder, symbolicLink, other
    }

    let kind: Kind
    let device: UInt64
    let inode: UInt64
    /// In bytes.
    let size: Int64
    let links: UInt64
    /// Nanoseconds since 1970: of the last writing, and of the last change of any kind, which no program sets.
    let writtenAt: Int64
    let changedAt: Int64

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        links = UInt64(status.st_nlink)
        writtenAt = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changedAt = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    }

    /// Whether it is the same file, changed or not.
    func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
