import GRDB

extension Ledger {
    /// Counts an attempt against a delivery, before a byte of it is read: what dies in reading has its count already.
    package func beginAttempt(_ delivery: Int64, run: Int64) throws -> Int64 {
        try write { database in
            try database.cachedStatement(sql: "INSERT INTO attempts (delivery, run, began_at) VALUES (?, ?, ?)").execute(
                arguments: [delivery, run, clock().seconds])
            return database.lastInsertedRowID
        }
    }

    package func endAttempt(_ attempt: Int64, _ outcome: Attempt.Outcome) throws {
        try write { database in
            try database.cachedStatement(sql: "INSERT INTO attempt_ends (attempt, outcome, ended_at) VALUES (?, ?, ?)").execute(
                arguments: [attempt, outcome.rawValue, clock().seconds])
        }
    }

    /// Those since the delivery was last put back, in their order.
    package func attempts(at delivery: Int64) throws -> [Attempt] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT id, run, began_at, outcome FROM attempts LEFT JOIN attempt_ends ON attempt = id
                        WHERE delivery = ?1 AND id > coalesce((SELECT max(last_attempt) FROM settlements
                            WHERE delivery = ?1 AND state = 'received'), 0) ORDER BY id
                        """), arguments: [delivery]
            ).map { row in
                Attempt(
                    id: row["id"], run: row["run"], beganAt: Moment(seconds: row["began_at"]),
                    outcome: (row["outcome"] as String?).flatMap(Attempt.Outcome.init))
            }
        }
    }
}
