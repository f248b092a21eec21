package import Records
package import Rulebook
package import Verdicts

/// A verdict as the ledger holds it.
package struct StoredVerdict: Hashable, Sendable {
    package let id: Int64
    package let delivery: Int64
    /// Which source of the delivery, from 0.
    package let source: Int
    /// Of the record in its source, from 1.
    package let position: Int
    package let verdict: Verdict
    package let reason: Reason
    package let course: String?
    package let completedOn: CalendarDay?
    package let rulebook: String
    package let asOf: CalendarDay
    /// Nil once it is erased.
    package let explanation: StoredExplanation?
}
