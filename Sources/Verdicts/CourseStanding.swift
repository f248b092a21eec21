import Records
import Rulebook

/// What the rulebook says of a course, or of one of its codes, on the as-of day.
struct CourseStanding: Sendable {
    let row: RowID
    let relation: Equivalence.Relation
    let target: CourseID?
    /// Whatever day a month-precise date of the row means.
    let isInForce: Bool

    /// The reason by which the relation rejects at check 6; nil when it does not.
    var rejection: Reason? {
        switch relation {
        case .doesNotCountFor: .replacedNotAccepted
        case .outside: .notMandatoryLearning
        case .countsFor, .covers, .notStated, .supersededBy: nil
        }
    }
}
