import Foundation
import GRDB
package import Records

extension Ledger {
    /// What a run dealt with, by the number of the delivery; each arrival once, one at a time.
    package func forEachNightRow(in run: Int64, _ body: (NightRow) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: Self.query, arguments: [run])
            while let row = try rows.next() { try body(Self.night(row)) }
        }
    }

    // By the delivery, of which there are a few rows, and not by the run, of which there are thousands: hence the signs.
    private static let query = """
        SELECT dealt.delivery AS number, name, size, suffix, is_duplicate, coalesce(settlements.state, 'received') AS state,
            because, judgements.*
        FROM (
            SELECT id AS arrival, delivery, suffix, EXISTS (SELECT 1 FROM arrivals AS earlier
                WHERE earlier.delivery = arrivals.delivery AND earlier.id < arrivals.id) AS is_duplicate
            FROM arrivals WHERE run = ?1
            UNION ALL
            SELECT (SELECT min(id) FROM arrivals WHERE arrivals.delivery = settlements.delivery), delivery,
                (SELECT suffix FROM arrivals WHERE arrivals.delivery = settlements.delivery ORDER BY id LIMIT 1), 0
            FROM settlements WHERE run = ?1 AND NOT EXISTS (SELECT 1 FROM arrivals
                WHERE +run = ?1 AND arrivals.delivery = settlements.delivery AND NOT EXISTS (SELECT 1 FROM arrivals AS earlier
                    WHERE earlier.delivery = arrivals.delivery AND earlier.id < arrivals.id))
        ) AS dealt
        JOIN deliveries ON deliveries.id = dealt.delivery
        LEFT JOIN arrival_names USING (arrival)
        LEFT JOIN settlements ON settlements.delivery = dealt.delivery AND +settlements.run = ?1
        LEFT JOIN judgements ON judgements.delivery = dealt.delivery AND judgements.run = ?1 AND NOT is_duplicate
        ORDER BY dealt.delivery, dealt.arrival
        """

    private static func night(_ row: Row) -> NightRow {
        NightRow(
            delivery: row["number"], name: (row["name"] as Data?).map { [UInt8]($0) }, size: row["size"],
            isFolder: row["suffix"] == ".folder", isDuplicate: row["is_duplicate"],
            state: DeliveryState(rawValue: row["state"]) ?? .received, because: row["because"],
            judgement: row["rulebook"] as String? == nil ? nil : StoredJudgement(row))
    }

    /// The days for which a run asked, in order.
    package func days(of run: Int64) throws -> [CalendarDay] {
        try read { database in
            try String.fetchAll(
                database.cachedStatement(sql: "SELECT DISTINCT as_of FROM judgements WHERE run = ? ORDER BY as_of"),
                arguments: [run]
            ).compactMap { CalendarDay($0) }
        }
    }
}
