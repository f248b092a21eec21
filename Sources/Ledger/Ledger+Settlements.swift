import GRDB

extension Ledger {
    /// What a run settled, in the order of the deliveries, one at a time.
    package func forEachSettlement(in run: Int64, _ body: (Settlement) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM settlements WHERE run = ? ORDER BY delivery, id", arguments: [run])
            while let row = try rows.next() { try body(Self.settlement(row)) }
        }
    }

    /// In the order in which they were made.
    package func settlements(of delivery: Int64) throws -> [Settlement] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM settlements WHERE delivery = ? ORDER BY id", arguments: [delivery]
            ).map(Self.settlement)
        }
    }

    private static func settlement(_ row: Row) -> Settlement {
        Settlement(
            delivery: row["delivery"], state: DeliveryState(rawValue: row["state"]) ?? .received, because: row["because"],
            run: row["run"], at: Moment(seconds: row["settled_at"]))
    }
}
