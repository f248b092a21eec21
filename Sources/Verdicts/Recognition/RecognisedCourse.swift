import Rulebook

/// What code and title settle of the course (SPEC 5.3).
struct RecognisedCourse {
    var findings: [Finding]
    var candidates: [CourseID] = []
    var code: CodeID?
    var title: Int?
    var isMisspelt = false
    var titleIsUnchecked = false
    var suggestions: [Int] = []

    init(_ finding: Finding) { findings = [finding] }

    static func refused(
        _ reason: Reason, row: RowID? = nil, _ detail: FindingDetail = .none, title: Int? = nil, suggestions: [Int] = []
    ) -> RecognisedCourse {
        var course = RecognisedCourse(.open(reason, .course, row: row, detail))
        course.title = title
        course.suggestions = suggestions
        return course
    }
}
