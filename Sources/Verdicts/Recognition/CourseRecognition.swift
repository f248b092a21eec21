import Records
import Rulebook

/// Code and title to course: the table of SPEC 5.3, row by row.
struct CourseRecognition: Sendable {
    private let rulebook: Rulebook
    private(set) var likeness: TitleLikeness

    init(_ rulebook: Rulebook) {
        self.rulebook = rulebook
        likeness = TitleLikeness(rulebook)
    }

    /// - Parameters:
    ///   - code: the record's code field; nil when it states none.
    ///   - title: the record's title; nil when it states none.
    ///   - request: the code that the request names for records without one.
    ///   - version: the version stated in title and field.
    mutating func recognise(
        code: CodeReading?, title: TitleReading?, request: CodeID?, version: VersionReading
    ) -> RecognisedCourse {
        let mentions = (code?.mentions ?? []) + (title?.text.codes ?? [])
        let rest = title.flatMap { $0.isAbsent ? nil : $0 }
        var course: RecognisedCourse
        if Set(mentions).count > 1 {
            course = .refused(.courseAmbiguous)
        } else if let mention = mentions.first {
            course = byCode(mention, rest, version)
        } else if let request {
            course = byRequest(request, rest, version)
        } else {
            course = byTitle(rest)
        }
        if let code, code.mentions.isEmpty { course.findings.insert(.passed(.course, .codeFieldIsNoCode), at: 0) }
        return course
    }

    // MARK: A code

    private mutating func byCode(_ mention: CodeMention, _ title: TitleReading?, _ version: VersionReading) -> RecognisedCourse {
        let suggestions = title?.suggestions ?? []
        guard case .number(let number) = mention, let code = rulebook.code(number) else {
            return .refused(.codeNotListed, title: title?.hit, suggestions: suggestions)
        }
        guard let course = rulebook[code].course else {
            return .refused(.codeDoubtful, row: code.row, title: title?.hit, suggestions: suggestions)
        }
        guard agrees(version, with: course) else {
            return .refused(.codeAndTitleDisagree, row: code.row, .code(code), title: title?.hit)
        }
        guard let title else { return settled(code, course, .byCode(code)) }
        if let hit = title.hit {
            guard rulebook.titles[hit].courses.contains(course) else {
                return .refused(.codeAndTitleDisagree, row: rulebook.id(hit, in: .titles), .code(code), title: hit)
            }
            return settled(code, course, .byCodeAndTitle(code), title: hit)
        }
        return byCode(code, course, missedTitle: title)
    }

    /// The title hits no row: a slip, another course's with a slip, or one that cannot be held against any.
    private mutating func byCode(_ code: CodeID, _ course: CourseID, missedTitle title: TitleReading) -> RecognisedCourse {
        switch title.text.isTooLong ? .none : likeness.misspelling(title.text.folded, of: course) {
        case .ofCourse(let row):
            var settled = settled(code, course, .byMisspeltTitle(code), title: row)
            settled.isMisspelt = true
            return settled
        case .ofAnother(let row):
            return .refused(
                .codeAndTitleDisagree, row: rulebook.id(row, in: .titles), .code(code), suggestions: title.suggestions)
        case .none: break
        }
        guard !title.text.isTooLong, !hasTitle(course, inLanguageOf: code) else {
            return .refused(.codeAndTitleDisagree, row: code.row, .code(code), suggestions: title.suggestions)
        }
        var unchecked = settled(code, course, .byCodeUncheckedTitle(code))
        unchecked.titleIsUnchecked = true
        unchecked.suggestions = title.suggestions
        return unchecked
    }

    private func settled(_ code: CodeID, _ course: CourseID, _ detail: FindingDetail, title: Int? = nil) -> RecognisedCourse {
        var settled = RecognisedCourse(.passed(.course, row: code.row, detail))
        settled.candidates = [course]
        settled.code = code
        settled.title = title
        return settled
    }

    /// A stated version that contradicts the code's course.
    private func agrees(_ version: VersionReading, with course: CourseID) -> Bool {
        guard let own = rulebook[course].version else { return true }
        return switch version {
        // A listed code settles it, unless a version is stated that contradicts it.
        case .notStated, .unreadable: true
        case .major(let major): major == own
        case .disagree: false
        }
    }

    private func hasTitle(_ course: CourseID, inLanguageOf code: CodeID) -> Bool {
        let language = rulebook[code].language
        return rulebook.titles.contains { title in
            title.courses.contains(course) && (title.language == nil || language == nil || title.language == language)
        }
    }

    // MARK: No code

    private func byTitle(_ title: TitleReading?) -> RecognisedCourse {
        guard let title else { return .refused(.courseNotStated) }
        guard let hit = title.hit else { return .refused(.courseNotRecognised, suggestions: title.suggestions) }
        var recognised = RecognisedCourse(.passed(.course, row: rulebook.id(hit, in: .titles), .byTitle))
        recognised.candidates = rulebook.titles[hit].courses
        recognised.title = hit
        return recognised
    }

    /// The request's code chooses among the courses that the title allows and never widens them (SPEC 5.2).
    private func byRequest(_ request: CodeID, _ title: TitleReading?, _ version: VersionReading) -> RecognisedCourse {
        var recognised = byTitle(title)
        guard !recognised.candidates.isEmpty, let course = rulebook[request].course else { return recognised }
        guard recognised.candidates.contains(course), agrees(version, with: course) else {
            return .refused(.codeAndTitleDisagree, row: recognised.findings[0].row, .code(request), title: recognised.title)
        }
        recognised.findings = [.passed(.course, row: request.row, .byTitleAndRequest(request))]
        recognised.candidates = [course]
        recognised.code = request
        return recognised
    }
}
