import Records
import Rulebook

/// What checks ask of a course for every record, worked out once for the as-of day.
struct CourseFacts: Sendable {
    let family: Int16
    let version: Int?
    /// The first day on which it may have been completed; nil leaves it to the policy.
    let since: CalendarDay?
    let renewal: Renewal
    /// The row that decides on it; nil for a current course.
    let standing: CourseStanding?
    /// The same where the issuer is an agency, fund or programme.
    let standingOfAgency: CourseStanding?
    let hasCodes: Bool
    /// Title and language do not settle its code.
    let hasSeveralCodesInOneLanguage: Bool
    /// The cycle of the as-of day.
    let cycle: DaySpan?
}
