import GRDB

extension Ledger {
    /// Somebody begins with a certificate; what somebody else is at is passed over.
    /// - Returns: how many are the user's now.
    @discardableResult
    package func claim(_ verdicts: [Int64], by user: Standing) throws -> Int {
        try write { database in
            var count = 0
            for verdict in verdicts {
                try database.require("verdict", in: "verdicts", id: verdict)
                let sql = "SELECT EXISTS (SELECT 1 FROM open_claims WHERE verdict = ?)"
                if try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [verdict]) == true { continue }
                try database.cachedStatement(sql: "INSERT INTO claims (verdict, user, claimed_at) VALUES (?, ?, ?)").execute(
                    arguments: [verdict, user.user, clock().seconds])
                count += 1
            }
            return count
        }
    }

    /// Nobody is at them any more. Whoever has the role may free what another has left.
    package func release(_ verdicts: [Int64]) throws {
        try write { database in for verdict in verdicts { try release(verdict, database) } }
    }

    func release(_ verdict: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT INTO claim_ends (claim, ended_at) SELECT id, ? FROM open_claims WHERE verdict = ?"
        ).execute(arguments: [clock().seconds, verdict])
    }
}
