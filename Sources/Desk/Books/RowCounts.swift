import Foundation
import Ledger
import Synchronization

/// How often each row of the rulebook has decided. Counted again when the ledger has grown. A handle: hence a class.
final class RowCounts: Sendable {
    private let ledger: Ledger
    private let counted = Mutex<(head: Int64, counts: [String: Int])?>(nil)

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// By citation: `codes/LMS-3395`.
    func all() throws -> [String: Int] {
        let head = try ledger.auditHead()?.sequence ?? 0
        if let known = counted.withLock({ $0 }), known.head == head { return known.counts }
        var counts: [String: Int] = [:]
        try ledger.forEachTail { tail, count in
            if let row = Self.row(tail) { counts[row, default: 0] += count }
        }
        counted.withLock { $0 = (head, counts) }
        return counts
    }

    private struct Tail: Decodable {
        let reason: String
        let findings: [ShownVerdict.Finding]
    }

    /// The row that decided.
    private static func row(_ tail: [UInt8]) -> String? {
        let object =
            "{" + String(decoding: tail, as: UTF8.self).dropFirst().replacing("\"completedOn\":,", with: "\"completedOn\":null,")
        guard let read = try? JSONDecoder().decode(Tail.self, from: Data(object.utf8)) else { return nil }
        return ShownVerdict.deciding(read.findings, read.reason)?.row
    }
}
