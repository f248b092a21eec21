import Foundation
import GRDB
import Records

extension Ledger {
    /// Writes down what a person decided.
    /// - Throws: `LedgerFault.refused` when another decision stands, or the overruling of a verdict lacks its second person.
    @discardableResult
    package func decide(_ verdict: Int64, _ decision: Decision) throws -> Int64 {
        try write { database in
            try database.require("verdict", in: "verdicts", id: verdict)
            let now = clock()
            let seal = decision.note.map { Seal([$0.data]) }
            try database.cachedStatement(
                sql: """
                    INSERT INTO decisions (verdict, decision, reason, course, completed_on, by, second, note_seal, decided_at)
                    VALUES (?,?,?,?,?,?,?,?,?)
                    """
            ).execute(arguments: [
                verdict, decision.kind.rawValue, decision.reason, decision.course, decision.completedOn.map { "\($0)" },
                decision.by, decision.second, seal?.code, now.seconds,
            ])
            let id = database.lastInsertedRowID
            if let seal, let note = decision.note {
                try database.cachedStatement(sql: "INSERT INTO notes (decision, key, note) VALUES (?, ?, ?)").execute(arguments: [
                    id, seal.key, note,
                ])
            }
            try database.audit(.decided, id, by: decision.by, at: now)
            return id
        }
    }

    /// Takes a decision back; it stays written, and the verdict can be decided anew.
    package func withdraw(_ decision: Int64, reason: String, by actor: String) throws {
        try write { database in
            try database.require("decision", in: "decisions", id: decision)
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO withdrawals (decision, reason, by, withdrawn_at) VALUES (?, ?, ?, ?)")
                .execute(arguments: [decision, reason, actor, now.seconds])
            try database.audit(.withdrawn, decision, by: actor, at: now)
        }
    }

    /// In the order in which they were made.
    package func decisions(on verdict: Int64) throws -> [StoredDecision] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT decisions.*, note, withdrawn_at FROM decisions LEFT JOIN notes ON notes.decision = decisions.id
                        LEFT JOIN withdrawals ON withdrawals.decision = decisions.id WHERE verdict = ? ORDER BY decisions.id
                        """), arguments: [verdict]
            ).map(Self.decision)
        }
    }

    private static func decision(_ row: Row) -> StoredDecision {
        let kind = Decision.Kind(rawValue: row["decision"]) ?? .reject
        let decision = Decision(
            kind, reason: row["reason"], note: row["note"], course: row["course"],
            completedOn: (row["completed_on"] as String?).flatMap { CalendarDay($0) }, by: row["by"], second: row["second"])
        return StoredDecision(
            id: row["id"], verdict: row["verdict"], decision: decision, decidedAt: Moment(seconds: row["decided_at"]),
            isWithdrawn: row["withdrawn_at"] != nil)
    }
}
