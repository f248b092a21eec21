import Crypto
import Foundation
import GRDB
import Records

/// The digest over all verdicts of a delivery, in the order in which they were written.
struct VerdictDigest {
    private var hash = SHA256()
    /// Filled anew for each verdict.
    private var line: [UInt8] = []

    mutating func add(
        source: Int, position: Int, verdict: String, reason: String, course: String?, completedOn: String?, seal: Data
    ) {
        line.removeAll(keepingCapacity: true)
        for number in [source, position] {
            Decimal.append(number, to: &line)
            line.append(0x0A)
        }
        for text in [verdict, reason, course ?? "-", completedOn ?? "-"] {
            line.append(contentsOf: text.utf8)
            line.append(0x0A)
        }
        line.append(contentsOf: seal)
        hash.update(data: line)
    }

    mutating func add(_ row: Row) {
        add(
            source: row["source"], position: row["position"], verdict: row["verdict"], reason: row["reason"],
            course: row["course"], completedOn: row["completed_on"], seal: row["seal"])
    }

    var digest: ContentDigest { ContentDigest(hash.finalize()) }
}
