import Foundation
import GRDB
import Records
import Verdicts

extension Ledger {
    /// What was decided, as it stood after an audit entry: by the decision that stood, else by the verdict.
    private static let query = """
        SELECT verdicts.delivery, source, position, coalesce(decisions.decision, verdicts.verdict) AS outcome,
            CASE WHEN decisions.id IS NULL THEN verdicts.course ELSE decisions.course END AS settled_course,
            CASE WHEN decisions.id IS NULL THEN verdicts.completed_on ELSE decisions.completed_on END AS settled_day,
            index_number, email, name, certificate_number, issuer
        FROM audit JOIN verdicts ON verdicts.delivery = audit.subject JOIN contents ON contents.verdict = verdicts.id
        LEFT JOIN decisions ON decisions.verdict = verdicts.id AND EXISTS (SELECT 1 FROM audit AS made
            WHERE made.action = 'decided' AND made.subject = decisions.id AND made.sequence <= ?2)
            AND NOT EXISTS (SELECT 1 FROM audit AS taken
            WHERE taken.action = 'withdrawn' AND taken.subject = decisions.id AND taken.sequence <= ?2)
        -- By the range of numbers, which is short, and not by the action.
        WHERE +audit.action = 'judged' AND audit.sequence > ?1 AND audit.sequence <= ?2 AND (certificate_number IS NOT NULL
            OR (outcome <> 'reject' AND index_number IS NOT NULL AND settled_course IS NOT NULL))
        ORDER BY audit.sequence, source, position
        """

    /// Hands over what later certificates are held against, in the order in which it was judged: the accepted, those that wait
    /// for a person, and every certificate number.
    /// - Parameters:
    ///   - sequence: only what was judged after this audit entry; 0 for all.
    ///   - until: as it stood after this entry: `auditHead` for now, `JudgingFacts.historyUntil` to recompute.
    package func forEachEarlier(
        after sequence: Int64 = 0, until: Int64, _ body: (EarlierVerdict) throws -> Void
    ) throws {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: Self.query, arguments: [sequence, until])
            while let row = try rows.next() { try body(Self.earlier(row)) }
        }
    }

    private static func earlier(_ row: Row) -> EarlierVerdict {
        EarlierVerdict(
            delivery: row["delivery"], source: row["source"], position: row["position"],
            outcome: Verdict(rawValue: row["outcome"]) ?? .refer, course: row["settled_course"],
            completedOn: (row["settled_day"] as String?).flatMap { CalendarDay($0) },
            holder: StatedHolder(indexNumber: row["index_number"], email: row["email"], name: row["name"]),
            certificateNumber: row["certificate_number"], issuer: row["issuer"])
    }

    /// Whether people decided, or took back, or something was erased between two audit entries: then what stood at the first is
    /// not simply continued.
    package func isChanged(after sequence: Int64, until: Int64) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM audit
                        WHERE action IN ('decided', 'withdrawn', 'erased') AND sequence > ? AND sequence <= ?)
                        """), arguments: [sequence, until]) ?? false
        }
    }
}
