import Crypto
import Glibc
import Ledger
import Records

/// The bytes of deliveries by their SHA-256. A name is there only once all of its bytes are on the disk; until then, and where they
/// were cut off, they lie in `tmp`; those of the desk in a folder of its own, which the night leaves alone.
final class ContentStore {
    private let folder: Folder
    private let unfinished: Folder
    private var made = 0
    /// Copied, and not flushed yet.
    private var copies: [(name: EntryName, digest: ContentDigest)] = []

    /// - Parameter unfinished: the folder of what is not whole yet.
    /// - Throws: `StorageFault` where the spool is not there.
    init(_ path: String, unfinished name: EntryName = EntryName("tmp")) throws {
        folder = try Folder(path)
        if try folder.status(name) == nil { try folder.makeFolder(name) }
        unfinished = try folder.folder(name)
    }

    /// Takes away what a run that was stopped has left unfinished.
    func clear() throws { for name in try unfinished.names() { try unfinished.remove(name) } }

    package func path(of digest: ContentDigest) -> String { "\(folder.path)/\(digest)" }

    func holds(_ digest: ContentDigest) throws -> Bool { try folder.status(EntryName("\(digest)"))?.kind == .file }

    func remove(_ digest: ContentDigest) throws { try folder.remove(EntryName("\(digest)")) }

    /// The digests of all that is kept.
    func digests() throws -> [String] { try folder.names().map(\.text).filter { ContentDigest(hexadecimal: $0) != nil } }

    /// What was put here gets its name, and is there after the power fails. A flush that failed is not tried on the same copies again:
    /// the next run makes new ones.
    func sync() throws {
        do {
            try folder.syncAll()
            for copy in copies { try publish(copy.name, as: copy.digest) }
        } catch {
            removeCopies()
            throw error
        }
        copies = []
        try folder.sync()
    }

    private func removeCopies() {
        for copy in copies { try? unfinished.remove(copy.name) }
        copies = []
    }

    // MARK: Putting in

    /// Copies a file. Has no name before `sync`.
    /// - Parameter limit: in bytes.
    /// - Throws: `CopyFault` when it cannot be read, grows while it is, or is too large; `StorageFault` when the copy cannot be kept.
    func put(_ file: borrowing OpenFile, limit: Int64) throws -> KeptContent {
        let before = try reading { () throws(SystemFailure) in try file.status() }
        guard before.size <= limit else { throw CopyFault.tooLarge }
        return try putting { copy in
            let (digest, size) = try copyBytes(of: file, to: copy, limit: limit)
            let after = try reading { () throws(SystemFailure) in try file.status() }
            guard after == before, size == before.size else { throw CopyFault.changed }
            return KeptContent(digest: digest, size: size)
        }
    }

    /// Keeps bytes that the run made itself.
    func put(_ bytes: [UInt8]) throws -> KeptContent {
        try putting { copy in
            try write(bytes[...], to: copy)
            return KeptContent(digest: .of(bytes), size: Int64(bytes.count))
        }
    }

    /// Takes over a file that was written whole into the folder of what is not.
    func adopt(_ name: EntryName, _ content: KeptContent) { copies.append((name, content.digest)) }

    /// Leaves nothing of a copy that is not made whole.
    private func putting(_ fill: (borrowing OpenFile) throws -> KeptContent) throws -> KeptContent {
        made += 1
        let name = EntryName("\(made)")
        do {
            let content = try fill(try unfinished.create(name))
            copies.append((name, content.digest))
            return content
        } catch {
            try? unfinished.remove(name)
            // A disk that is full is not to stay so by what is of no use.
            if error is StorageFault { removeCopies() }
            throw error
        }
    }

    private func copyBytes(
        of file: borrowing OpenFile, to copy: borrowing OpenFile, limit: Int64
    ) throws -> (ContentDigest, Int64) {
        var hash = SHA256()
        var size: Int64 = 0
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try reading { () throws(SystemFailure) in try file.read(into: &block) }
            if count == 0 { break }
            size += Int64(count)
            guard size <= limit else { throw CopyFault.tooLarge }
            block.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            try write(block[..<count], to: copy)
        }
        return (ContentDigest(hash.finalize()), size)
    }

    private func write(_ bytes: ArraySlice<UInt8>, to copy: borrowing OpenFile) throws {
        do throws(SystemFailure) {
            let descriptor = copy.descriptor
            try bytes.withUnsafeBytes { bytes in
                Result { () throws(SystemFailure) in try Descriptor.write(bytes, to: descriptor) }
            }.get()
        } catch {
            throw StorageFault(folder.path, error)
        }
    }

    private func reading<Value>(_ body: () throws(SystemFailure) -> Value) throws -> Value {
        do throws(SystemFailure) { return try body() } catch { throw CopyFault.unreadable(error) }
    }

    /// What lies under the name already is kept if it is whole.
    private func publish(_ name: EntryName, as digest: ContentDigest) throws {
        let final = EntryName("\(digest)")
        defer { try? unfinished.remove(name) }
        if try unfinished.link(name, to: final, in: folder) { return }
        if try isWhole(digest) { return }
        try folder.remove(final)
        guard try unfinished.link(name, to: final, in: folder) else { throw StorageFault(folder.path, SystemFailure(EEXIST)) }
    }

    /// Whether what lies under a digest has it.
    func isWhole(_ digest: ContentDigest) throws -> Bool { try folder.digest(EntryName("\(digest)")) == digest }

    /// All bytes of a small object.
    func bytes(of digest: ContentDigest, limit: Int = 1 << 24) throws -> [UInt8] {
        do { return try InputSource(path: path(of: digest)).whole(limit: limit) } catch is ReadingFault {
            throw StorageFault(path(of: digest), SystemFailure(ENOENT))
        }
    }
}
