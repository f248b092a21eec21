import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// The history file: what refuses it with its line (SPEC 7).
@Suite struct LearningHistoryTests {
    private func history(_ text: String) throws -> LearningHistory {
        try LearningHistory(CSVTable(bytes: Array(text.utf8)), rulebook: Project.rulebook.get())
    }

    @Test(
        arguments: [
            ("index_number,course_code,completed_on,score\n1,LMS-3395,2020-01-01,9\n", 1),
            ("index_number,course_code,completed_on\n,LMS-3395,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\nA1,LMS-3395,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395,2020-01-01\n2,BSAFE,2020-01-01\n", 3),
            ("index_number,course_code,completed_on\n1,,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,3395,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-33X5,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-2299/2302,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395 LMS-1796,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395-FR,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395;3396,2020-01-01\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395,\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395,2020-02-30\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395,03/04/2020\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395,July 2020\n", 2), ("index_number,course_code\n1,LMS-3395\n", 2),
            ("index_number,course_code,completed_on\n1,LMS-3395\n", 2), ("", nil),
        ] as [(String, Int?)])
    func fileIsRefused(_ text: String, _ line: Int?) {
        let fault = #expect(throws: ReadingFault.self) { try history(text) }
        #expect(fault?.line == line)
    }

    @Test(arguments: [
        ("index_number,course_code,completed_on\n1,LMS-3395,2020-01-01\n", false),
        ("Completed On;Course Code;Index Number\n12 March 2020;lms 3395;0001\n", false),
        ("index_number,course_code,completed_on\n", true),
        // Codes that are not listed say nothing of the courses here.
        ("index_number,course_code,completed_on\n1,LMS-9999,2020-01-01\n", true),
    ])
    func fileIsRead(_ text: String, _ isEmpty: Bool) throws {
        #expect(try history(text).isEmpty == isEmpty)
    }

    /// What is added from elsewhere stands beside what the file says, whatever zeros the number begins with.
    @Test func entriesAreAdded() throws {
        var history = try history("index_number,course_code,completed_on\n007,LMS-3395,2020-01-01\n")
        let rulebook = try Project.rulebook.get()
        let course = try #require(rulebook.course("psea-2"))
        let day = try #require(CalendarDay("2024-05-01"))
        history.add(LearningHistory.Entry(course: course, completedOn: day), indexNumber: "7")
        #expect(history.entries(indexNumber: "0007").map { rulebook[$0.course].id } == ["bsafe", "psea-2"])
        #expect(history.entries(indexNumber: "70").isEmpty)
    }
}
