import GRDB
import Rulebook

/// What waits for a person, across requests and nights.
extension Ledger {
    /// Referred, and nobody's decision stands.
    private static let open = """
        FROM verdicts JOIN judgements USING (delivery) LEFT JOIN contents ON contents.verdict = verdicts.id
        WHERE verdicts.verdict = 'refer'
            AND NOT EXISTS (SELECT 1 FROM standing_decisions WHERE standing_decisions.verdict = verdicts.id)
        """

    /// All that is open, by what it has in common.
    package func workGroups() throws -> [WorkGroup] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT reason, course, contents.issuer AS issuer, count(*) AS count, min(judged_at) AS oldest,
                            sum(EXISTS (SELECT 1 FROM open_claims WHERE open_claims.verdict = verdicts.id)) AS claimed
                        \(Self.open) GROUP BY reason, course, contents.issuer
                        """))
            return try rows.map { row in
                WorkGroup(
                    kind: WorkKind(reason: try reason(row["reason"]), course: row["course"], issuer: row["issuer"]),
                    count: row["count"], oldest: Moment(seconds: row["oldest"]), claimed: row["claimed"])
            }
        }
    }

    private func reason(_ code: String) throws -> Reason {
        guard let reason = Reason(rawValue: code) else { throw LedgerFault.damaged(path: path, says: "an unknown reason") }
        return reason
    }

    /// Open certificates of one kind, the oldest first.
    /// - Parameter after: only those behind this verdict.
    package func work(_ kind: WorkKind, after: Int64 = 0, limit: Int) throws -> [StoredVerdict] {
        let ids = try read { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT verdicts.id \(Self.open) AND reason = ? AND course IS ? AND contents.issuer IS ? AND verdicts.id > ?
                        ORDER BY verdicts.id LIMIT ?
                        """), arguments: [kind.reason.rawValue, kind.course, kind.issuer, after, limit])
        }
        return try ids.map(verdict)
    }

    /// Certificates whose overruling waits for a second person, the oldest first.
    package func waitingForSecond(limit: Int) throws -> [StoredVerdict] {
        let ids = try read {
            try Int64.fetchAll(
                $0.cachedStatement(sql: "SELECT verdict FROM open_proposals ORDER BY id LIMIT ?"), arguments: [limit])
        }
        return try ids.map(verdict)
    }
}
