import Foundation
import GRDB

extension Ledger {
    /// Writes down that a run began; one that has no end was stopped.
    package func beginRun(by actor: String) throws -> Int64 {
        try write { database in
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO runs (began_at) VALUES (?)").execute(arguments: [now.seconds])
            let run = database.lastInsertedRowID
            try database.audit(.runBegun, run, by: actor, at: now)
            return run
        }
    }

    /// Ends a run, whose report then waits to be published.
    /// - Parameters:
    ///   - rulebook: the digest of the one that the run ended with.
    ///   - seen: what the run found to do: entries of the inbox, and deliveries that earlier runs had left.
    /// - Throws: `LedgerFault.refused` when the counts do not add up to them.
    package func endRun(
        _ run: Int64, exitCode: Int, rulebook: String, seen: Int, _ counts: RunCounts, by actor: String
    ) throws {
        try write { database in
            let now = clock()
            try database.cachedStatement(
                sql: """
                    INSERT INTO run_ends (run, ended_at, exit_code, rulebook, seen, \(RunCounts.columns.joined(separator: ", ")))
                    VALUES (?,?,?,?,?,?,?,?,?,?,?)
                    """
            ).execute(arguments: [run, now.seconds, exitCode, rulebook, seen] + StatementArguments(counts.values))
            try database.audit(.runEnded, run, by: actor, at: now)
            try database.cachedStatement(sql: "INSERT INTO outbox (run, kind) VALUES (?, 'report')").execute(arguments: [run])
        }
    }

    /// When the last run that came to its end began and ended; nil when none did.
    package func lastRun() throws -> (id: Int64, beganAt: Moment, endedAt: Moment, exitCode: Int)? {
        try read { database in
            try Row.fetchOne(
                database.cachedStatement(sql: "SELECT * FROM runs JOIN run_ends ON run = id ORDER BY id DESC LIMIT 1")
            ).map {
                ($0["id"], Moment(seconds: $0["began_at"]), Moment(seconds: $0["ended_at"]), $0["exit_code"])
            }
        }
    }

    /// A run that was stopped before its end: the next one finishes it.
    package func stoppedRun() throws -> Int64? {
        try read {
            try Int64.fetchOne(
                $0.cachedStatement(sql: "SELECT id FROM runs WHERE id NOT IN (SELECT run FROM run_ends) ORDER BY id DESC"))
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func run(_ id: Int64) throws -> StoredRun {
        try read { database in
            let sql = "SELECT * FROM runs LEFT JOIN run_ends ON run = id WHERE id = ?"
            guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]) else {
                throw LedgerFault.noSuch("run", id: id)
            }
            let end = (row["ended_at"] as Int64?).map {
                StoredRun.End(
                    at: Moment(seconds: $0), exitCode: row["exit_code"], rulebook: row["rulebook"], seen: row["seen"],
                    counts: RunCounts(row))
            }
            return StoredRun(id: id, beganAt: Moment(seconds: row["began_at"]), end: end)
        }
    }

    /// Every run that came to its end, in order.
    package func forEachEndedRun(_ body: (StoredRun) throws -> Void) throws {
        for id in try read({ try Int64.fetchAll($0.cachedStatement(sql: "SELECT run FROM run_ends ORDER BY run")) }) {
            try body(run(id))
        }
    }

    /// The entry with which a run ended: the head of the chain that its report names.
    package func head(ofRun run: Int64) throws -> AuditHead? {
        try read { database in
            let sql = "SELECT sequence, hash FROM audit WHERE action = 'run-ended' AND subject = ?"
            guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [run]),
                let hash = ContentDigest(row["hash"] as Data)
            else { return nil }
            return AuditHead(sequence: row["sequence"], hash: hash)
        }
    }
}
