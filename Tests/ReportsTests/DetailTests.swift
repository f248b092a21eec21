import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

@testable import Reports

/// Details that tell a clerk what to look at.
@Suite struct DetailTests {
    private static let header = "index_number,course_title,course_code,completed_on,issuer\n"

    private func words(_ rows: String, _ language: Language = .english, _ circumstances: Circumstances = Circumstances()) throws
        -> String
    {
        let rulebook = try Project.rulebook.get()
        let judged = try Project.judge(csv: Self.header + rows + "\n", circumstances: circumstances)
        let context = ReportContext(rulebook: rulebook, language: language, asOf: "2026-11-23", sources: ["upload.csv"])
        let report = WordsReport(context, style: TerminalStyle(width: 200, hasColour: false))
        let last = try #require(judged.last)
        return report.text(last.record, last.explanation, source: 0)
    }

    @Test func theCourseOfTheCodeIsNamed() throws {
        #expect(try words("1,Cooking,LMS-3395,2021-03-12,Inspira").contains("LMS-3395 is the code of “BSAFE”."))
        let ethics = "1,Ethics and Integrity at the United Nations,LMS-3395,2021-03-12,Inspira"
        #expect(try words(ethics).contains("LMS-3395 is the code of “BSAFE”."))
        #expect(try words(ethics, .french).contains("LMS-3395 est le code de « BSAFE »."))
    }

    @Test func theDayIsSaidToBeTheCoursesFirst() throws {
        let early = "1,BSAFE,,1999-03-12,Inspira"
        #expect(try words(early).contains("The course is known from 2018-01-01."))
        #expect(try words(early, .french).contains("Le cours est connu depuis le 2018-01-01."))
    }

    /// What is recorded already is not to be taken again.
    @Test func whatToDoIsNoCourseToTake() throws {
        var circumstances = Circumstances()
        circumstances.history = try LearningHistory(
            CSVTable(bytes: Array("index_number,course_code,completed_on\n1,LMS-3395,2021-03-12\n".utf8)),
            rulebook: Project.rulebook.get())
        let recorded = try words("1,BSAFE,,2021-03-12,Inspira", .english, circumstances)
        #expect(recorded.contains("What to do") && !recorded.contains("Take instead"))
        #expect(try words("1,BSAFE,,2021-03-12,Inspira", .french, circumstances).contains("À faire"))
        let replaced = try words("1,BSITF II,,2021-03-12,Inspira")
        #expect(replaced.contains("Take instead") && !replaced.contains("What to do"))
    }
}
