import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// Every row of `titles.csv`, by itself: a new row is tried without a new test.
@Suite struct TitleRowsTests {
    private let rulebook: Rulebook
    private let oracle: RowOracle

    init() throws {
        rulebook = try Project.rulebook.get()
        oracle = RowOracle(rulebook)
    }

    private func row(_ index: Int) -> RowID { rulebook.id(index, in: .titles) }

    /// - Returns: one certificate a title row, judged.
    private func judged(_ certificate: (Title) -> Certificate) throws -> [(index: Int, title: Title, explanation: Explanation)] {
        let explanations = try Certificate.judge(rulebook.titles.map(certificate))
        try #require(explanations.count == rulebook.titles.count)
        return zip(rulebook.titles, explanations).enumerated().map { ($0, $1.0, $1.1) }
    }

    @Test func titleIsRecognisedByItsRow() throws {
        for (index, title, explanation) in try judged({ Certificate(title: $0.text) }) {
            #expect(explanation.findings(of: .course).map(\.row) == [row(index)], "\(title.id)")
            #expect(explanation.findings(of: .course).map(\.outcome) == [.passed], "\(title.id)")
            #expect(explanation.course == (title.courses.count == 1 ? title.courses[0] : nil), "\(title.id)")
        }
    }

    @Test func titleOfOneCourseIsJudgedByItsCourse() throws {
        for (_, title, explanation) in try judged({ Certificate(title: $0.text) }) where title.courses.count == 1 {
            let expected = oracle.verdict(on: title.courses[0], language: title.language ?? "en")
            #expect(explanation.verdictAndReason == expected, "\(title.id)")
            guard explanation.verdict == .accept else { continue }
            #expect(explanation.targets.map { rulebook[$0].language } == [title.language ?? "en"], "\(title.id)")
            let assumed = explanation.advice.contains { $0.reason == .languageAssumed }
            #expect(assumed == (title.language == nil), "\(title.id)")
        }
    }

    /// Of several courses, the version stated tells which; where none has a version, all must fail for one reason to be rejected.
    @Test func titleOfSeveralCoursesIsNarrowedByVersion() throws {
        for title in rulebook.titles where title.courses.count > 1 {
            let versions = title.courses.compactMap { rulebook[$0].version }
            let verdicts = Set(title.courses.map { oracle.verdict(on: $0, language: title.language ?? "en") })
            let plain = try #require(try Certificate.judge([Certificate(title: title.text)]).first)
            #expect(plain.verdictAndReason == (verdicts.count == 1 ? verdicts.first : "refer version-not-settled"), "\(title.id)")
            guard versions.count == title.courses.count, Set(versions).count == versions.count else {
                #expect(verdicts.count == 1, "\(title.id): nothing could ever tell its courses apart")
                continue
            }
            try verifyVersions(of: title)
        }
    }

    private func verifyVersions(of title: Title) throws {
        for course in title.courses {
            let major = try #require(rulebook[course].version)
            let explanations = try Certificate.judge([
                Certificate(title: title.text, version: "\(major).0"), Certificate(title: "\(title.text) [Version \(major).0]"),
            ])
            for explanation in explanations {
                #expect(explanation.course == course, "\(title.id) version \(major)")
                let expected = oracle.verdict(on: course, language: title.language ?? "en")
                #expect(explanation.verdictAndReason == expected, "\(title.id) version \(major)")
            }
        }
        // What is certainly older than the newer course can only be the older one.
        let early = try #require(try Certificate.judge([Certificate(title: title.text, completedOn: "2019-05-06")]).first)
        #expect(
            early.course.flatMap { rulebook[$0].version } == title.courses.compactMap { rulebook[$0].version }.min(),
            "\(title.id)")
    }

    /// Capitals, other spaces and marks, and the language behind it do not keep a title from its row.
    @Test(arguments: ["upper", "marks", "language"])
    func titleIsRecognisedAsPeopleTypeIt(_ manner: String) throws {
        let typed = try judged { title in
            switch manner {
            case "upper": Certificate(title: title.text.uppercased())
            case "marks": Certificate(title: "« \(title.text.replacing(" ", with: "\u{A0}_ ")) ».")
            default: Certificate(title: "\(title.text) (French)")
            }
        }
        for (index, title, explanation) in typed {
            #expect(explanation.findings(of: .course).map(\.row) == [row(index)], "\(title.id)")
        }
    }
}
