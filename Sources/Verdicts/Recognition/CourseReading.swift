import Records
import Rulebook

/// What title, code, version and language of a record settle between them; shared by all records that state the same: hence a class.
final class CourseReading: Sendable {
    let text: Finding
    /// The course check's findings; the last decides.
    let course: [Finding]
    /// The courses it may be; empty when none is recognised.
    let candidates: ShortList<CourseID>
    /// A listed code, the record's own or the request's, which is the one to enter.
    let code: CodeID?
    /// The title row hit.
    let title: Int?
    /// The language of that row.
    let titleLanguage: LanguageTag?
    let version: VersionReading
    let language: StatedLanguage
    let isMisspelt: Bool
    let titleIsUnchecked: Bool
    let suggestions: [Int]
    private let choice: CourseChoice?

    init(text: Finding, recognised: RecognisedCourse, version: VersionReading, language: StatedLanguage, judge: Judge) {
        self.text = text
        course = recognised.findings
        candidates = ShortList(recognised.candidates)
        code = recognised.code
        title = recognised.title
        titleLanguage = recognised.title.flatMap { judge.rulebook.titles[$0].language }.flatMap { LanguageTag($0) }
        self.version = version
        self.language = language
        isMisspelt = recognised.isMisspelt
        titleIsUnchecked = recognised.titleIsUnchecked
        suggestions = recognised.suggestions
        choice =
            CourseChoice.hangsOnDate(candidates, version, judge)
            ? nil : CourseChoice(candidates, code: code, version: version, latest: nil, judge: judge)
    }

    /// The course, as far as this and the day settle it.
    func choice(latest: CalendarDay?, judge: Judge) -> CourseChoice {
        choice ?? CourseChoice(candidates, code: code, version: version, latest: latest, judge: judge)
    }
}
