import CFiles
import Crypto
import Glibc
import Records

/// A file of the report, hashed on its way. A handle: hence a class.
final class ReportFile {
    /// A file that is whole and on the disk.
    struct Finished: Sendable {
        let name: String
        let size: Int
        /// 64 hexadecimal digits.
        let digest: String
    }

    let name: String
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    private var hash = SHA256()
    private var size = 0

    /// How much of it the disk was told to write.
    private var begun = 0

    private static let flushSize = 1 << 18
    private static let writeBehindSize = 1 << 23

    /// - Parameter folder: in which no file has the name.
    init(_ name: String, in folder: String) throws {
        self.name = name
        descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ReportFault(name, SystemFailure()) }
        bytes.reserveCapacity(Self.flushSize + 1 << 16)
    }

    deinit { close(descriptor) }

    /// - Parameter add: appends to bytes that wait to be written, and leaves those that are there alone.
    @inline(__always)
    func write(_ add: (inout [UInt8]) throws -> Void) throws {
        try add(&bytes)
        if bytes.count >= Self.flushSize { try flush() }
    }

    func write(_ text: String) throws { try write { $0.append(contentsOf: text.utf8) } }

    /// Sees to it that all of it is on the disk.
    func finish() throws -> Finished {
        try flush()
        guard fsync(descriptor) == 0 else { throw ReportFault(name, SystemFailure()) }
        let digest = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Finished(name: name, size: size, digest: digest)
    }

    private func flush() throws {
        do throws(SystemFailure) {
            try Descriptor.write(bytes, to: descriptor)
        } catch {
            throw ReportFault(name, error)
        }
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        size += bytes.count
        if size - begun >= Self.writeBehindSize { beginWriting() }
        bytes.removeAll(keepingCapacity: true)
    }

    /// The disk works while the rest is made; `fsync` tells what came of it.
    private func beginWriting() {
        _ = sync_file_range(descriptor, Int64(begun), Int64(size - begun), UInt32(transferdesk_begin_writing))
        begun = size
    }
}
