import Glibc
import Records
import Rulebook

/// Rows to be referred, apart by reason: the work list has them in the order of reasons, and a night may have a million. They wait
/// in files without a name. A handle: hence a class.
final class ReferPiles {
    private final class Pile {
        let file: UnnamedFile
        var bytes: [UInt8] = []

        init() throws(SystemFailure) { file = try UnnamedFile() }

        func flush() throws(SystemFailure) {
            try Descriptor.write(bytes, to: file.descriptor)
            bytes.removeAll(keepingCapacity: true)
        }
    }

    private var piles: [Reason: Pile] = [:]

    private static let flushSize = 1 << 16

    func write(_ reason: Reason, _ add: (inout [UInt8]) throws -> Void) throws {
        do {
            let pile = try piles[reason] ?? Pile()
            piles[reason] = pile
            try add(&pile.bytes)
            if pile.bytes.count >= Self.flushSize { try pile.flush() }
        } catch let failure as SystemFailure {
            throw Self.fault(failure)
        }
    }

    /// In the order of the reasons.
    func copy(to file: ReportFile) throws {
        for reason in Reason.allCases {
            guard let pile = piles[reason] else { continue }
            do { try Self.copy(pile, to: file) } catch let failure as SystemFailure { throw Self.fault(failure) }
        }
    }

    private static func copy(_ pile: Pile, to file: ReportFile) throws {
        try pile.flush()
        guard lseek(pile.file.descriptor, 0, SEEK_SET) == 0 else { throw SystemFailure() }
        var block = [UInt8](repeating: 0, count: flushSize)
        while true {
            let count = read(pile.file.descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure() }
            guard count > 0 else { return }
            try file.write { $0.append(contentsOf: block[..<count]) }
        }
    }

    private static func fault(_ failure: SystemFailure) -> ReportFault {
        ReportFault("/tmp, where rows wait", failure)
    }
}
