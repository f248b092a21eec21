import Records
import Rulebook

/// All that the checks of one record may look at.
struct Question {
    let record: CertificateRecord
    let reading: CourseReading
    let completion: Finding
    let issuer: IssuerReading
    let date: DateQuestion
    /// The courses it may be once version and date have narrowed them; one when settled, none when not recognised.
    let courses: CourseChoice
    let holder: HolderQuestion
    let judge: Judge

    /// The holder's row of the staff file.
    var staff: StaffMember? { judge.circumstances.staff[holder.staffPlace] }

    /// The row that decides on a course, or on one of its codes.
    func standing(_ course: CourseID, _ code: CodeID?) -> CourseStanding? {
        judge.standing(course, code, agency: issuer.finding.reason == .agencyEquivalenceNotEstablished)
    }

    var rulebook: Rulebook { judge.rulebook }
    /// The course, when it is settled.
    var course: CourseID? { courses.settled }
}
