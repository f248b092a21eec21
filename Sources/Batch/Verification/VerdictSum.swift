import Crypto
import Foundation
import Ledger
import Records
import Rulebook
import Verdicts

/// A digest over verdicts with their explanations, in their order: the same for the same verdicts, wherever they come from.
struct VerdictSum: Sendable {
    private var hash = SHA256()
    private(set) var count = 0

    mutating func add(
        source: Int, position: Int, verdict: Verdict, reason: Reason, completedOn: CalendarDay?, record: [UInt8], tail: [UInt8]
    ) {
        hash.update(
            data: Data(
                "\(source)\n\(position)\n\(verdict.rawValue)\n\(reason.rawValue)\n\(completedOn.map { "\($0)" } ?? "-")\n\(record.count)\n"
                    .utf8))
        hash.update(data: record)
        hash.update(data: tail)
        count += 1
    }

    var digest: ContentDigest? { ContentDigest(hash.finalize()) }
}
