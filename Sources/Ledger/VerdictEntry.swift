package import Records
package import Rulebook
package import Verdicts

/// A verdict as it is written into the ledger.
package struct VerdictEntry: Sendable {
    /// Which source of the delivery, from 0.
    package var source: Int
    /// Of the record in its source, from 1.
    package var position: Int
    package var verdict: Verdict
    package var reason: Reason
    /// The id of the course, where it is settled.
    package var course: String?
    package var completedOn: CalendarDay?
    package var holder: Person
    /// The whole explanation: a line of NDJSON with its line end, as the reports write it.
    package var explanation: [UInt8]

    package init(
        source: Int, position: Int, verdict: Verdict, reason: Reason, course: String?, completedOn: CalendarDay?, holder: Person,
        explanation: [UInt8]
    ) {
        self.source = source
        self.position = position
        self.verdict = verdict
        self.reason = reason
        self.course = course
        self.completedOn = completedOn
        self.holder = holder
        self.explanation = explanation
    }
}
