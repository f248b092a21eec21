import GRDB

extension Ledger {
    /// Writes down that a run began; one that has no end was stopped.
    package func beginRun(by actor: String) throws -> Int64 {
        try write { database in
            let now = clock()
            try database.execute(sql: "INSERT INTO runs (began_at) VALUES (?)", arguments: [now.seconds])
            let run = database.lastInsertedRowID
            try database.audit(.runBegun, run, by: actor, at: now)
            return run
        }
    }

    /// - Parameter seen: the entries of the inbox when the run began.
    /// - Throws: `LedgerFault.refused` when the counts do not add up to them.
    package func endRun(_ run: Int64, exitCode: Int, seen: Int, _ counts: RunCounts, by actor: String) throws {
        try write { database in
            let now = clock()
            try database.execute(
                sql: """
                    INSERT INTO run_ends (run, ended_at, exit_code, seen, \(RunCounts.columns.joined(separator: ", ")))
                    VALUES (?,?,?,?,?,?,?,?,?,?)
                    """, arguments: [run, now.seconds, exitCode, seen] + StatementArguments(counts.values))
            try database.audit(.runEnded, run, by: actor, at: now)
        }
    }

    /// When the last run that came to its end began and ended; nil when none did.
    package func lastRun() throws -> (id: Int64, beganAt: Moment, endedAt: Moment, exitCode: Int)? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM runs JOIN run_ends ON run = id ORDER BY id DESC LIMIT 1").map {
                ($0["id"], Moment(seconds: $0["began_at"]), Moment(seconds: $0["ended_at"]), $0["exit_code"])
            }
        }
    }
}
