import GRDB

/// What is accepted and has, or has not, been entered in Inspira.
extension Ledger {
    /// Writes down that accepted certificates are entered; those that are already are passed over.
    /// - Throws: `LedgerFault.refused` for one that is not accepted.
    package func enter(_ verdicts: [Int64], by user: Standing) throws {
        try write { database in
            for verdict in verdicts {
                try database.require("verdict", in: "verdicts", id: verdict)
                let sql = "SELECT EXISTS (SELECT 1 FROM standing_entries WHERE verdict = ?)"
                if try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [verdict]) == true { continue }
                let now = clock()
                try database.cachedStatement(sql: "INSERT INTO entries (verdict, user, entered_at) VALUES (?, ?, ?)").execute(
                    arguments: [verdict, user.user, now.seconds])
                try database.audit(.entered, database.lastInsertedRowID, by: "\(user.name)", at: now)
            }
        }
    }

    /// It was not entered after all.
    package func takeBackEntry(of verdict: Int64, by user: Standing) throws {
        try write { database in
            let sql = "SELECT id FROM standing_entries WHERE verdict = ?"
            guard let entry = try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [verdict]) else {
                throw LedgerFault.conflict(verdict: verdict)
            }
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO entry_withdrawals (entry, user, withdrawn_at) VALUES (?, ?, ?)")
                .execute(arguments: [entry, user.user, now.seconds])
            try database.audit(.entryWithdrawn, entry, by: "\(user.name)", at: now)
        }
    }

    /// Accepted by the rules or by people, and not entered; the oldest first.
    /// - Parameter after: only those behind this verdict.
    package func toEnter(after: Int64 = 0, limit: Int) throws -> [StoredVerdict] {
        let ids = try read { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT id FROM verdicts WHERE id > ? AND 'accept' = coalesce(
                            (SELECT decision FROM standing_decisions WHERE standing_decisions.verdict = verdicts.id), verdict)
                        AND NOT EXISTS (SELECT 1 FROM standing_entries WHERE standing_entries.verdict = verdicts.id)
                        ORDER BY id LIMIT ?
                        """), arguments: [after, limit])
        }
        return try ids.map(verdict)
    }
}
