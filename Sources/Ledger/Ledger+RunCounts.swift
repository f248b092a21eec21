import GRDB

extension Ledger {
    /// What became of all that a run found: each arrival once, and each delivery that earlier runs had left and this one settled.
    /// - Parameter deferred: entries that were left lying.
    package func counts(of run: Int64, deferred: Int) throws -> RunCounts {
        try read { database in
            var counts = RunCounts()
            counts.deferred = deferred
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT 'duplicate' AS state, count(*) AS n FROM arrivals
                    WHERE run = ?1 AND EXISTS (SELECT 1 FROM arrivals AS earlier
                        WHERE earlier.delivery = arrivals.delivery AND earlier.id < arrivals.id)
                    UNION ALL
                    SELECT state, count(*) FROM settlements WHERE run = ?1 GROUP BY state
                    UNION ALL
                    SELECT 'received', count(*) FROM states WHERE state = 'received'
                    """, arguments: [run])
            while let row = try rows.next() { counts.add(row["n"], row["state"] as String) }
            return counts
        }
    }
}

extension RunCounts {
    fileprivate mutating func add(_ count: Int, _ state: String) {
        switch state {
        case "duplicate": duplicate += count
        case DeliveryState.judged.rawValue: judged += count
        case DeliveryState.partlyJudged.rawValue: partlyJudged += count
        case DeliveryState.refused.rawValue: refused += count
        case DeliveryState.quarantined.rawValue: quarantined += count
        default: deferred += count
        }
    }
}
