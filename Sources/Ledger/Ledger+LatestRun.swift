import GRDB

extension Ledger {
    /// The run that began last, whether or not it ended; nil when none began.
    package func latestRun() throws -> StoredRun? {
        try read { try Int64.fetchOne($0.cachedStatement(sql: "SELECT max(id) FROM runs")) }.map(run)
    }
}
