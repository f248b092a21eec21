import Records
import Rulebook

/// Check 4. "A listed code settles it"; "with neither: a completion day certainly before 2023-02-01 can only be psea-1" (5.5).
/// A superseded course is rejected by a row that is in force.
enum VersionCheck {
    static func ask(_ question: Question, into findings: inout [Finding]) {
        if let course = question.course, let standing = question.standing(course, nil), standing.relation == .supersededBy,
            standing.isInForce
        {
            findings.append(.failed(.versionSuperseded, .version, row: standing.row, question.courses.finding.detail))
        } else {
            findings.append(question.courses.finding)
        }
        guard question.reading.titleIsUnchecked, question.judge.uncheckedTitleRefers else { return }
        findings.append(.open(.titleNotChecked, .version, row: question.judge.uncheckedTitleRow))
    }
}
