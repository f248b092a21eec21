import CFiles
import Crypto
import Glibc
import Ledger
import Records

/// An open folder. Everything in it is reached from here by one name, so that no link can lead elsewhere. A handle: hence a class.
final class Folder: Sendable {
    let descriptor: Int32
    /// As the office calls it; used in faults.
    let path: String

    /// - Throws: `StorageFault` where there is no such folder.
    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else { throw StorageFault(path) }
    }

    private init(_ descriptor: Int32, _ path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    // MARK: Looking

    /// The names of all entries, sorted.
    func names() throws -> [EntryName] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw StorageFault(path) }
        defer { closedir(stream) }
        var names: [EntryName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(EntryName(name)) }
        }
        guard errno == 0 else { throw StorageFault(path) }
        return names.sorted()
    }

    /// - Returns: nil where there is no such entry.
    func status(_ name: EntryName) throws -> FileStatus? {
        var status = stat()
        guard name.withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
            if errno == ENOENT { return nil }
            throw StorageFault(path)
        }
        return FileStatus(status)
    }

    // MARK: Opening

    /// Opens a file for reading; neither follows a link nor waits for anybody.
    func read(_ name: EntryName) throws(SystemFailure) -> OpenFile {
        let opened = name.withCString { openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard opened >= 0 else { throw SystemFailure() }
        return OpenFile(opened)
    }

    /// The SHA-256 of a file; nil where there is none.
    func digest(_ name: EntryName) throws -> ContentDigest? {
        do throws(SystemFailure) {
            let file = try read(name)
            var hash = SHA256()
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try file.read(into: &block)
                if count == 0 { break }
                block.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            }
            return ContentDigest(hash.finalize())
        } catch {
            if error.code == ENOENT { return nil }
            throw StorageFault(path, error)
        }
    }

    func folder(_ name: EntryName) throws -> Folder {
        let opened = name.withCString { openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard opened >= 0 else { throw StorageFault(path) }
        return Folder(opened, "\(path)/…")
    }

    /// Makes a file that nobody else may read.
    func create(_ name: EntryName) throws -> OpenFile {
        let opened = name.withCString { openat(descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        guard opened >= 0 else { throw StorageFault(path) }
        return OpenFile(opened)
    }

    func makeFolder(_ name: EntryName) throws {
        guard name.withCString({ mkdirat(descriptor, $0, 0o700) }) == 0 else { throw StorageFault(path) }
    }

    // MARK: Changing

    /// Gives a file a further name, unless there is one.
    /// - Returns: false where the name is taken.
    func link(_ name: EntryName, to other: EntryName, in folder: Folder) throws -> Bool {
        let result = name.withCString { one in
            other.withCString { linkat(descriptor, one, folder.descriptor, $0, 0) }
        }
        if result == 0 { return true }
        guard errno == EEXIST else { throw StorageFault(folder.path) }
        return false
    }

    /// Moves an entry; never replaces one.
    func move(_ name: EntryName, to other: EntryName, in folder: Folder) throws(SystemFailure) {
        let result = name.withCString { one in
            other.withCString {
                renameat2(descriptor, one, folder.descriptor, $0, UInt32(transferdesk_rename_noreplace))
            }
        }
        guard result == 0 else { throw SystemFailure() }
    }

    /// Removes a file; that there is none is no fault.
    func remove(_ name: EntryName) throws {
        guard name.withCString({ unlinkat(descriptor, $0, 0) }) == 0 || errno == ENOENT else { throw StorageFault(path) }
    }

    /// Removes a folder that has only files in it, and those.
    func removeFolder(_ name: EntryName) throws {
        let inner = try folder(name)
        for file in try inner.names() { try inner.remove(file) }
        guard name.withCString({ unlinkat(descriptor, $0, AT_REMOVEDIR) }) == 0 else { throw StorageFault(path) }
    }

    /// Removes an entry, with all that lies in it where it is a folder; that there is none is no fault.
    func removeTree(_ name: EntryName) throws {
        guard let status = try status(name) else { return }
        guard status.kind == .folder else { return try remove(name) }
        let inner = try folder(name)
        for entry in try inner.names() { try inner.removeTree(entry) }
        guard name.withCString({ unlinkat(descriptor, $0, AT_REMOVEDIR) }) == 0 || errno == ENOENT else {
            throw StorageFault(path)
        }
    }

    // MARK: Keeping

    /// What was done to the folder's entries will be there after the power fails.
    func sync() throws { guard fsync(descriptor) == 0 else { throw StorageFault(path) } }

    /// The same for everything on the folder's file system, files and folders, at the price of one.
    func syncAll() throws { guard syncfs(descriptor) == 0 else { throw StorageFault(path) } }
}
