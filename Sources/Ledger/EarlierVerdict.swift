package import Records
package import Verdicts

/// A certificate of an earlier delivery as it stands: by the decision of a person, else by its verdict.
package struct EarlierVerdict: Hashable, Sendable {
    package var delivery: Int64
    /// Which source of the delivery, from 0.
    package var source: Int
    /// Of the record in its source, from 1.
    package var position: Int
    package var outcome: Verdict
    /// The id of the course, where it is settled.
    package var course: String?
    package var completedOn: CalendarDay?
    package var holder: StatedHolder
    package var certificateNumber: String?
    package var issuer: String?

    package init(
        delivery: Int64, source: Int, position: Int, outcome: Verdict, course: String?, completedOn: CalendarDay?,
        holder: StatedHolder, certificateNumber: String?, issuer: String?
    ) {
        self.delivery = delivery
        self.source = source
        self.position = position
        self.outcome = outcome
        self.course = course
        self.completedOn = completedOn
        self.holder = holder
        self.certificateNumber = certificateNumber
        self.issuer = issuer
    }
}
