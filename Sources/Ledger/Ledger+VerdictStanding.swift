import GRDB
import Records

extension Ledger {
    /// - Throws: `LedgerFault.noSuch`.
    package func standing(ofVerdict verdict: Int64) throws -> VerdictStanding {
        try read { try standing(ofVerdict: verdict, $0) }
    }

    func standing(ofVerdict verdict: Int64, _ database: Database) throws -> VerdictStanding {
        try database.require("verdict", in: "verdicts", id: verdict)
        let decisions = try decisions(on: verdict)
        let standing = decisions.last { !$0.isWithdrawn }
        return VerdictStanding(
            decisions: decisions,
            code: try standing.flatMap { decision in
                try String.fetchOne(
                    database.cachedStatement(sql: "SELECT code FROM decision_codes WHERE decision = ?"), arguments: [decision.id])
            },
            proposal: try proposal("verdict", verdict, database), claim: try mark("open_claims", "claimed_at", verdict, database),
            entry: try mark("standing_entries", "entered_at", verdict, database),
            completion: try standing.flatMap { decision in
                try Int64.fetchOne(
                    database.cachedStatement(sql: "SELECT request FROM completions WHERE decision = ?"), arguments: [decision.id])
            },
            version: try version(of: verdict, database))
    }

    private func mark(
        _ view: String, _ moment: String, _ verdict: Int64, _ database: Database
    ) throws -> VerdictStanding.Mark? {
        let sql = "SELECT \(view).id, name, \(moment) FROM \(view) JOIN users ON users.id = user WHERE verdict = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [verdict]),
            let name = UserName(row["name"])
        else {
            return nil
        }
        return VerdictStanding.Mark(id: row["id"], by: name, at: Moment(seconds: row[moment]))
    }

    /// - Parameter key: `id` or `verdict`.
    func proposal(_ key: String, _ value: Int64, _ database: Database) throws -> VerdictStanding.Proposal? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT open_proposals.*, name, note FROM open_proposals JOIN users ON users.id = user
                    LEFT JOIN proposal_notes ON proposal = open_proposals.id WHERE open_proposals.\(key) = ?
                    """), arguments: [value])
        guard let row else { return nil }
        let decision = Decision(
            Decision.Kind(rawValue: row["decision"]) ?? .reject, reason: row["reason"], note: row["note"], course: row["course"],
            completedOn: (row["completed_on"] as String?).flatMap { CalendarDay($0) }, by: row["name"])
        return VerdictStanding.Proposal(
            id: row["id"], decision: decision, code: row["code"], user: row["user"],
            proposedAt: Moment(seconds: row["proposed_at"]))
    }

    private func version(of verdict: Int64, _ database: Database) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT (SELECT count(*) FROM decisions WHERE verdict = ?1)
                        + (SELECT count(*) FROM withdrawals JOIN decisions ON decisions.id = withdrawals.decision WHERE verdict = ?1)
                        + (SELECT count(*) FROM proposals WHERE verdict = ?1)
                        + (SELECT count(*) FROM proposal_ends JOIN proposals ON id = proposal WHERE verdict = ?1)
                        + (SELECT count(*) FROM entries WHERE verdict = ?1)
                        + (SELECT count(*) FROM entry_withdrawals JOIN entries ON id = entry WHERE verdict = ?1)
                    """), arguments: [verdict]) ?? 0
    }
}
