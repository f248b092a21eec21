import GRDB

extension Ledger {
    /// In the order in which they were made.
    package func settlements(of delivery: Int64) throws -> [Settlement] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM settlements WHERE delivery = ? ORDER BY id"), arguments: [delivery]
            ).map(Self.settlement)
        }
    }

    private static func settlement(_ row: Row) -> Settlement {
        Settlement(
            delivery: row["delivery"], state: DeliveryState(rawValue: row["state"]) ?? .received, because: row["because"],
            run: row["run"], at: Moment(seconds: row["settled_at"]))
    }
}
