import Glibc
import Ledger
import Records
import Reports

/// Writes verdicts as the lines that the command line writes, to a file that has no name any more once they are all there. A handle:
/// hence a class.
final class LineReceiver: VerdictReceiver {
    private let folder: Folder
    private let name: EntryName
    private let file: OpenFile
    private var buffer: [UInt8] = []
    /// With the place of the day in each.
    private var tails: [Int: (bytes: [UInt8], place: Int)] = [:]
    private(set) var isTakenBack = false

    private static let block = 1 << 18

    /// - Throws: `StorageFault`.
    init(_ folder: Folder, _ name: EntryName) throws {
        (self.folder, self.name) = (folder, name)
        file = try folder.create(name)
    }

    deinit { try? folder.remove(name) }

    func begin() {}

    func define(tail number: Int, _ bytes: [UInt8]) { tails[number] = (bytes, LineTail.place(in: bytes) ?? bytes.count) }

    func add(_ sealed: SealedVerdict) throws {
        let entry = sealed.entry
        buffer += entry.record
        switch entry.tail {
        case .own(let tail): LineTail.append(tail, at: LineTail.place(in: tail) ?? tail.count, entry.completedOn, to: &buffer)
        case .shared(let number):
            guard let tail = tails[number] else { throw WorkerFailure.garbage }
            LineTail.append(tail.bytes, at: tail.place, entry.completedOn, to: &buffer)
        }
        if buffer.count >= Self.block { try flush() }
    }

    func keep() {}

    func takeBack() { isTakenBack = true }

    /// What was written, to be read from its beginning.
    func lines() throws -> KeptFile {
        try flush()
        return try KeptFile(name, in: folder)
    }

    private func flush() throws {
        do throws(SystemFailure) {
            let descriptor = file.descriptor
            try buffer.withUnsafeBytes { bytes in
                Result { () throws(SystemFailure) in try Descriptor.write(bytes, to: descriptor) }
            }.get()
        } catch {
            throw StorageFault(folder.path, error)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
