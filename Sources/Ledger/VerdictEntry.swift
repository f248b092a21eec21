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
    package var holder: StatedHolder
    /// As stated.
    package var certificateNumber: String?
    package var issuer: String?
    /// The explanation as the reports write it, up to the end of its record.
    package var record: [UInt8]
    /// The rest of it, with its line end; without the day of completion, so that many share it.
    package var tail: TailText
    /// The record's fields as a row of a table, where somebody is to complete it.
    package var plain: [UInt8]?

    package init(
        source: Int, position: Int, verdict: Verdict, reason: Reason, course: String?, completedOn: CalendarDay?,
        holder: StatedHolder, certificateNumber: String? = nil, issuer: String? = nil, record: [UInt8], tail: TailText,
        plain: [UInt8]? = nil
    ) {
        self.source = source
        self.position = position
        self.verdict = verdict
        self.reason = reason
        self.course = course
        self.completedOn = completedOn
        self.holder = holder
        self.certificateNumber = certificateNumber
        self.issuer = issuer
        self.record = record
        self.tail = tail
        self.plain = plain
    }
}
