import Foundation
import GRDB

extension Ledger {
    /// Deliveries whose bytes the office must not keep: a person was taken out of them, or the time for which their contents are
    /// kept is over. That the names of their files are gone is no reason.
    private static let gone = """
        SELECT delivery, erasure FROM erased JOIN verdicts ON kind = 'contents' AND subject = verdicts.id
        UNION SELECT delivery, erasure FROM erased JOIN arrivals ON erased.kind = 'arrival_names' AND subject = arrivals.id
            JOIN erasures ON erasures.id = erasure AND erasures.kind = 'person'
        """

    /// The deliveries whose bytes must be gone, in order.
    package func erasedDeliveries() throws -> [Int64] {
        try read { try Int64.fetchAll($0, sql: "SELECT DISTINCT delivery FROM (\(Self.gone)) ORDER BY delivery") }
    }

    /// The first erasure after which a delivery's bytes had to go; nil where they are kept.
    package func erasure(ofDelivery delivery: Int64) throws -> StoredErasure? {
        try erasure("SELECT min(erasure) FROM (\(Self.gone)) WHERE delivery = ?", delivery)
    }

    /// The one that took a verdict's explanation; nil where that is kept.
    package func erasure(ofVerdict verdict: Int64) throws -> StoredErasure? {
        try erasure("SELECT erasure FROM erased WHERE kind = 'contents' AND subject = ?", verdict)
    }

    private func erasure(_ query: String, _ key: Int64) throws -> StoredErasure? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT id, kind, erased_at FROM erasures WHERE id = (\(query))", arguments: [key]
            ).map { StoredErasure(id: $0["id"], isOfPerson: $0["kind"] == "person", at: Moment(seconds: $0["erased_at"])) }
        }
    }

    /// Staff and history files that deliveries were judged with, each with the number of these.
    package func circumstanceFiles() throws -> [(digest: ContentDigest, deliveries: Int)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT digest, count(*) AS deliveries FROM (
                        SELECT staff AS digest FROM judgements UNION ALL SELECT history FROM judgements)
                    WHERE digest IS NOT NULL GROUP BY digest ORDER BY digest
                    """
            ).compactMap { row in ContentDigest(row["digest"] as Data).map { ($0, row["deliveries"]) } }
        }
    }
}
