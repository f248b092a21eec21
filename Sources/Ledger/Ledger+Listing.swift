import Foundation
import GRDB

extension Ledger {
    /// Hands over the deliveries in the order in which they came, one at a time. The ledger is held meanwhile: whoever is slow
    /// in taking them keeps a run waiting.
    /// - Parameters:
    ///   - state: nil for any.
    ///   - run: those alone that came, were tried or were judged in this run; nil for all.
    /// - Throws: `LedgerFault.noSuch` when there is no such run.
    package func forEachListed(
        _ state: DeliveryState? = nil, run: Int64? = nil, _ body: (ListedDelivery) throws -> Void
    ) throws {
        try read { database in
            if let run { try database.require("run", in: "runs", id: run) }
            let names = try database.makeStatement(
                sql: "SELECT name FROM arrivals JOIN arrival_names ON arrival = id WHERE delivery = ? ORDER BY id")
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT deliveries.id, judgements.* FROM deliveries
                    JOIN states ON states.delivery = id LEFT JOIN judgements ON judgements.delivery = id
                    WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR id IN (
                        SELECT delivery FROM arrivals WHERE run = ?2 UNION SELECT delivery FROM attempts WHERE run = ?2
                        UNION SELECT delivery FROM judgements WHERE run = ?2)) ORDER BY id
                    """, arguments: [state?.rawValue, run])
            while let row = try rows.next() {
                let id: Int64 = row["id"]
                try body(
                    ListedDelivery(
                        delivery: Self.delivery(id, database), judgement: Self.judgement(row),
                        names: Data.fetchAll(names, arguments: [id]).map { [UInt8]($0) }))
            }
        }
    }

    private static func judgement(_ row: Row) -> StoredJudgement? {
        row["judged_at"] as Int64? == nil ? nil : StoredJudgement(row)
    }

    /// How many deliveries are in a state.
    package func count(_ state: DeliveryState) throws -> Int {
        try read { database in
            try Int.fetchOne(
                database.cachedStatement(sql: "SELECT count(*) FROM states WHERE state = ?"), arguments: [state.rawValue]) ?? 0
        }
    }
}
