import Crypto
import Glibc
import Ledger
import Records

/// A file as it comes: written and hashed on the way, so that none is ever held in memory. A handle: hence a class.
final class IncomingFile {
    private let folder: IncomingFolder
    private let name: EntryName
    private let file: OpenFile
    private var hash = SHA256()
    private(set) var size: Int64 = 0

    init(_ folder: IncomingFolder) throws {
        self.folder = folder
        name = folder.newName()
        file = try folder.folder.create(name)
    }

    /// - Throws: `StorageFault`.
    func append(_ bytes: UnsafeRawBufferPointer) throws {
        hash.update(bufferPointer: bytes)
        size += Int64(bytes.count)
        do throws(SystemFailure) { try Descriptor.write(bytes, to: file.descriptor) } catch {
            throw StorageFault("spool", error)
        }
    }

    /// What it has become; nothing is added any more.
    func end() -> (EntryName, KeptContent) {
        (name, KeptContent(digest: ContentDigest(hash.finalize()), size: size))
    }
}
