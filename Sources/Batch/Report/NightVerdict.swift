package import Records
package import Rulebook
package import Verdicts

/// A verdict as the night stored it: its line of NDJSON in two parts.
package struct NightVerdict: Sendable {
    /// What lies behind the record in its line, without the day of completion. Equal ones are shared under one number.
    package struct Tail: Sendable {
        package let number: Int64
        /// With the line end.
        package let bytes: [UInt8]

        package init(number: Int64, bytes: [UInt8]) {
            self.number = number
            self.bytes = bytes
        }
    }

    package var id: Int64
    package var verdict: Verdict
    package var reason: Reason
    /// Which source of the delivery, from 0.
    package var source: Int
    /// Of the record in its source, from 1.
    package var position: Int
    /// The certain day, whatever the verdict.
    package var completedOn: CalendarDay?
    /// The line up to where the record's object ends; nil once it is erased.
    package var record: [UInt8]?
    /// Nil once it is erased.
    package var tail: Tail?
    /// The record in the plain form; needed only where `Reason.isMissingFact`, and nil where no row can give it back.
    package var plainRow: [UInt8]?

    package init(
        id: Int64, verdict: Verdict, reason: Reason, source: Int, position: Int,
        completedOn: CalendarDay?, record: [UInt8]?, tail: Tail?,
        plainRow: [UInt8]? = nil
    ) {
        self.id = id
        self.verdict = verdict
        self.reason = reason
        self.source = source
        self.position = position
        self.completedOn = completedOn
        self.record = record
        self.tail = tail
        self.plainRow = plainRow
    }
}
