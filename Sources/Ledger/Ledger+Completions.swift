import GRDB

extension Ledger {
    /// Writes down that a certificate was judged again, with a fact that a clerk has stated.
    /// - Parameters:
    ///   - decision: that puts the certificate as it came aside.
    ///   - request: in which it was judged again.
    package func complete(decision: Int64, request: Int64, by user: Standing) throws {
        try write { database in
            let now = clock()
            try database.cachedStatement(
                sql: "INSERT INTO completions (decision, request, user, completed_at) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [decision, request, user.user, now.seconds])
            try database.audit(.completed, database.lastInsertedRowID, by: "\(user.name)", at: now)
        }
    }
}
