import GRDB
import Records
package import Rulebook
package import Verdicts

extension Ledger {
    /// What was decided, once as it stood after an audit entry: by the decision that stood, else by the verdict.
    private static let query = """
        SELECT index_number, course, completed_on FROM (
            SELECT verdicts.id AS id, coalesce(decision, verdicts.verdict) AS outcome,
                CASE WHEN decision IS NULL THEN verdicts.course ELSE standing.course END AS course,
                CASE WHEN decision IS NULL THEN verdicts.completed_on ELSE standing.completed_on END AS completed_on
            FROM verdicts JOIN audit ON action = 'judged' AND subject = delivery AND sequence <= ?1
            LEFT JOIN (
                SELECT decisions.* FROM decisions JOIN audit ON action = 'decided' AND subject = decisions.id AND sequence <= ?1
                WHERE NOT EXISTS (SELECT 1 FROM audit WHERE action = 'withdrawn' AND subject = decisions.id AND sequence <= ?1)
            ) AS standing ON standing.verdict = verdicts.id
        ) JOIN contents ON contents.verdict = id
        WHERE outcome = ?2 AND index_number IS NOT NULL AND course IS NOT NULL
        """

    /// The certificates accepted so far, by verdict or by a person, as history of what is judged next. Courses that a rulebook
    /// does not have are left out. Adds to what is known from elsewhere.
    /// - Parameter until: the audit entry up to which it is read: `auditHead` for now, `JudgingFacts.historyUntil` to recompute.
    package func addHistory(until sequence: Int64, rulebook: Rulebook, to history: inout LearningHistory) throws {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: Self.query, arguments: [sequence, "accept"])
            while let row = try rows.next() {
                guard let course = rulebook.course(row["course"]),
                    let day = (row["completed_on"] as String?).flatMap({ CalendarDay($0) })
                else { continue }
                history.add(LearningHistory.Entry(course: course, completedOn: day), indexNumber: row["index_number"])
            }
        }
    }

    /// The courses of a person's certificates that a clerk still has to decide.
    package func referredCourses(indexNumber: String, until sequence: Int64) throws -> Set<String> {
        let person = Person(indexNumber: indexNumber)
        return try read { database in
            try String.fetchSet(
                database, sql: "SELECT course FROM (\(Self.query)) WHERE index_number = ?3",
                arguments: [sequence, "refer", person.indexNumber])
        }
    }
}
