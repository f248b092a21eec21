import GRDB

extension Ledger {
    /// All attempts, those before the delivery was put back too.
    package func everyAttempt(at delivery: Int64) throws -> [Attempt] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT id, run, began_at, outcome FROM attempts LEFT JOIN attempt_ends ON attempt = id
                        WHERE delivery = ? ORDER BY id
                        """), arguments: [delivery]
            ).map { row in
                Attempt(
                    id: row["id"], run: row["run"], beganAt: Moment(seconds: row["began_at"]),
                    outcome: (row["outcome"] as String?).flatMap(Attempt.Outcome.init))
            }
        }
    }

    /// The decisions on a delivery's verdicts, withdrawn ones too, in the order of the verdicts.
    package func decisions(onDelivery delivery: Int64) throws -> [StoredDecision] {
        let verdicts = try read { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT DISTINCT verdicts.id FROM decisions JOIN verdicts ON verdicts.id = decisions.verdict
                        WHERE delivery = ? ORDER BY 1
                        """), arguments: [delivery])
        }
        return try verdicts.flatMap { try decisions(on: $0) }
    }
}
