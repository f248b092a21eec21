import Foundation
import GRDB
import Records
import Rulebook
import Verdicts

extension Ledger {
    private static let query = """
        SELECT verdicts.*, rulebook, as_of, record, tail, coalesce(own_tail, tails.bytes) AS tail_bytes, plain
        FROM verdicts JOIN judgements USING (delivery)
        LEFT JOIN contents ON contents.verdict = verdicts.id LEFT JOIN tails ON tails.id = tail
        """

    /// Hands over the verdicts of a delivery by source and position, one at a time.
    package func forEachVerdict(of delivery: Int64, _ body: (StoredVerdict) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database, sql: Self.query + " WHERE delivery = ? ORDER BY source, position", arguments: [delivery])
            while let row = try rows.next() { try body(verdict(row)) }
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func verdict(_ id: Int64) throws -> StoredVerdict {
        try read { database in
            guard let row = try Row.fetchOne(database, sql: Self.query + " WHERE verdicts.id = ?", arguments: [id]) else {
                throw LedgerFault.noSuch("verdict", id: id)
            }
            return try verdict(row)
        }
    }

    private func verdict(_ row: Row) throws -> StoredVerdict {
        guard let verdict = Verdict(rawValue: row["verdict"]), let reason = Reason(rawValue: row["reason"]),
            let asOf = CalendarDay(row["as_of"] as String)
        else { throw LedgerFault.damaged(path: path, says: "a verdict that this version does not know") }
        return StoredVerdict(
            id: row["id"], delivery: row["delivery"], source: row["source"], position: row["position"], verdict: verdict,
            reason: reason, course: row["course"], completedOn: (row["completed_on"] as String?).flatMap { CalendarDay($0) },
            rulebook: row["rulebook"], asOf: asOf, explanation: Self.explanation(row))
    }

    private static func explanation(_ row: Row) -> StoredExplanation? {
        guard let record = row["record"] as Data?, let tail = row["tail_bytes"] as Data? else { return nil }
        return StoredExplanation(
            record: [UInt8](record), tail: [UInt8](tail), tailNumber: row["tail"],
            plain: (row["plain"] as Data?).map { [UInt8]($0) })
    }
}
