package import Records

/// What one course means for another.
package struct Equivalence: Sendable {
    package enum Origin: Hashable, Sendable {
        case course(CourseID)
        case code(CodeID)
        /// Any course, where the condition holds.
        case any
    }

    package enum Relation: String, Sendable {
        /// Accept under the target.
        case countsFor = "counts-for"
        /// Also satisfies the target, one way; informs, never decides.
        case covers
        /// Reject: replaced.
        case doesNotCountFor = "does-not-count-for"
        /// Reject: superseded.
        case supersededBy = "superseded-by"
        /// Refer: nobody has said.
        case notStated = "not-stated"
        /// Reject: not mandatory learning.
        case outside
    }

    package enum Condition: String, Sendable {
        case agencyIssuer = "issuer-standing=agency"
    }

    package let id: String
    package let origin: Origin
    package let relation: Relation
    package let target: CourseID?
    package let from: DayInterval?
    package let until: DayInterval?
    package let condition: Condition?
    /// One sentence by language.
    package let justification: [Language: String]
    package let source: String
    package let reviewedOn: String

    /// Whether the row is in force on a day, whatever day a month-precise date means.
    package func isCertainlyInForce(on day: CalendarDay) -> Bool {
        (from.map { $0.last <= day } ?? true) && (until.map { day <= $0.first } ?? true)
    }
}
