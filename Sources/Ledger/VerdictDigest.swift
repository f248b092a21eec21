import Crypto
import Foundation
import GRDB

/// The digest over all verdicts of a delivery, in the order in which they were written.
struct VerdictDigest {
    private var hash = SHA256()

    mutating func add(
        source: Int, position: Int, verdict: String, reason: String, course: String?, completedOn: String?, seal: Data
    ) {
        hash.update(data: "\(source)\n\(position)\n\(verdict)\n\(reason)\n\(course ?? "-")\n\(completedOn ?? "-")\n".data)
        hash.update(data: seal)
    }

    mutating func add(_ row: Row) {
        add(
            source: row["source"], position: row["position"], verdict: row["verdict"], reason: row["reason"],
            course: row["course"], completedOn: row["completed_on"], seal: row["seal"])
    }

    var digest: ContentDigest { ContentDigest(hash.finalize()) }
}
