import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// One certain day, and of what stands against it the first that holds (SPEC 5.6, 5.7).
@Suite struct DateCheckTests {
    @Test(arguments: [
        ("2026-05-12", "accept current-course"), ("2024-02-29", "accept current-course"), ("2023-02-29", "refer date-unreadable"),
        ("2018-01-01", "accept current-course"), ("2018-06-30", "accept current-course"),
        ("2017-12-31", "refer before-course-existed"), ("2017", "refer before-course-existed"),
        ("December 2017", "refer before-course-existed"), ("2018", "refer date-imprecise"),
        ("2026-11-23", "accept current-course"), ("2026-11-24", "refer date-in-future"), ("2027", "refer date-in-future"),
        ("December 2026", "refer date-in-future"), ("November 2026", "refer date-imprecise"), ("2026", "refer date-imprecise"),
        ("2020-07", "refer date-imprecise"), ("03/04/2021", "refer date-ambiguous"), ("04/04/2021", "accept current-course"),
        ("13/04/2021", "accept current-course"), ("04/13/2021", "accept current-course"),
        // Either day lies ahead; only one of the two does; both lie before the course.
        ("05/12/2027", "refer date-in-future"), ("01/12/2026", "refer date-ambiguous"),
        ("01/02/2017", "refer before-course-existed"),
        ("", "refer date-missing"), ("n/a", "refer date-missing"), ("44267", "refer date-unreadable"),
        ("2021-99-99", "refer date-unreadable"), ("30 February 2021", "refer date-unreadable"),
        ("yesterday", "refer date-unreadable"),
        ("2021-03-12T23:59:59-12:00", "accept current-course"), ("12 mars 2021", "accept current-course"),
    ])
    func dateIsJudged(_ text: String, _ expected: String) throws {
        #expect(try Certificate(code: "LMS-3395", on: text).judged().verdictAndReason == expected)
    }

    /// The day is the one written, whatever the verdict.
    @Test(
        arguments: [
            ("2021-03-12T23:59:59-12:00", "2021-03-12"), ("2026-11-24", "2026-11-24"), ("2017-12-31", "2017-12-31"),
            ("2020-07", nil),
            ("03/04/2021", nil), ("someday", nil), ("", nil),
        ] as [(String, String?)])
    func certainDayIsKept(_ text: String, _ day: String?) throws {
        #expect(try Certificate(code: "LMS-3395", on: text).judged().completedOn?.description == day)
    }

    // MARK: Order of day and month

    /// What the file's other dates tell; none, or both ways, tells nothing.
    @Test(
        arguments: [
            (["13/04/2021"], "accept current-course", "2021-04-03"), (["04/13/2021"], "accept current-course", "2021-03-04"),
            (["13/04/2021", "04/13/2021"], "refer date-ambiguous", nil), (["2021-04-13"], "refer date-ambiguous", nil),
            (["13.04.2021"], "refer date-ambiguous", nil), (["13-04-2021"], "accept current-course", "2021-04-03"),
        ] as [([String], String, String?)])
    func fileSettlesTheOrder(_ others: [String], _ expected: String, _ day: String?) throws {
        let explanation = try #require(
            try Certificate.judge((["03/04/2021"] + others).map { Certificate(code: "LMS-3395", on: $0) }).first)
        #expect(explanation.verdictAndReason == expected)
        #expect(explanation.completedOn?.description == day)
    }

    /// The order given goes before the file's own; a date that contradicts it cannot be read.
    @Test func requestSettlesTheOrder() throws {
        let certificates = ["03/04/2021", "04/13/2021"].map { Certificate(code: "LMS-3395", on: $0) }
        let explanations = try Certificate.judge(certificates, .request(order: .dayFirst))
        #expect(explanations.map(\.verdictAndReason) == ["accept current-course", "refer date-unreadable"])
        #expect(explanations[0].completedOn?.description == "2021-04-03")
    }

    /// A date of issue is read by the same order.
    @Test func fileSettlesTheOrderOfDatesOfIssue() throws {
        let explanations = try Certificate.judge([
            Certificate(code: "LMS-3395", on: nil, issued: "03/04/2021"), Certificate(code: "LMS-3395", on: "13/04/2021"),
        ])
        #expect(explanations[0].verdictAndReason == "accept current-course")
        #expect(explanations[0].completedOn?.description == "2021-04-03")
    }

    // MARK: Date of issue

    @Test(arguments: [
        ("LMS-3395", "2021-03-12", "accept current-course"), ("LMS-3395", "2026-11-24", "refer date-in-future"),
        ("LMS-3395", "2017-12-31", "refer before-course-existed"), ("LMS-3395", "July 2021", "refer date-imprecise"),
        ("LMS-7271", "2026-05-12", "refer completion-date-not-shown"),
        ("LMS-7271", "2026-04-01", "refer completion-date-not-shown"),
        ("LMS-7271", "2026-03-31", "reject cycle-over"), ("LMS-7271", "March 2026", "reject cycle-over"),
        ("LMS-7271", "1999-12-31", "refer before-course-existed"), ("LMS-7271", "April 2026", "refer date-imprecise"),
    ])
    func dateOfIssueServesOnceOnlyCourses(_ code: String, _ issued: String, _ expected: String) throws {
        let explanation = try Certificate(code: code, on: nil, issued: issued).judged()
        #expect(explanation.verdictAndReason == expected)
        #expect(explanation.adviceCodes.contains("issue-date-used") == (explanation.verdict == .accept))
    }

    @Test func completionDateGoesBeforeDateOfIssue() throws {
        let explanation = try Certificate(code: "LMS-7271", on: "2026-04-02", issued: "2026-06-01").judged()
        #expect(explanation.verdictAndReason == "accept current-course")
        #expect(explanation.completedOn?.description == "2026-04-02")
    }

    /// A course without a first day of its own is believed from the policy's.
    @Test(arguments: [("1999-12-31", "refer before-course-existed"), ("2000-01-01", "accept current-course")])
    func earliestDayHolds(_ day: String, _ expected: String) throws {
        let explanation = try Certificate(code: "LMS-2926", on: day).judged()
        #expect(explanation.verdictAndReason == expected)
        let earliest = try Project.rulebook.get().row(of: .earliestDay)
        #expect((explanation.findings(of: .date).first?.row == earliest) == (explanation.verdict == .refer))
    }
}
