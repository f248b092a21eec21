import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Versions of a course: stated, settled by a code, or settled by the day (SPEC 5.5).
@Suite struct CourseChoiceTests {
    private static let psea = "Prevention of Sexual Exploitation and Abuse by UN Personnel"

    @Test(arguments: versions + days)
    func versionIsSettled(_ certificate: Certificate, _ expected: String, _ course: String?) throws {
        let explanation = try certificate.judged()
        #expect(explanation.verdictAndReason == expected)
        #expect(try explanation.course.map { try Project.rulebook.get()[$0].id } == course)
    }

    static let versions: [(Certificate, String, String?)] = [
        (Certificate(title: "\(psea) [Version 2.0]"), "accept current-course", "psea-2"),
        (Certificate(title: "\(psea) v2"), "accept current-course", "psea-2"),
        (Certificate(title: psea, version: "2.1"), "accept current-course", "psea-2"),
        (Certificate(title: "\(psea) for Managers", version: "v2.0"), "accept current-course", "psea-2-managers"),
        (Certificate(title: "\(psea) for Commanders [Version 2.0]"), "accept current-course", "psea-2-commanders"),
        (Certificate(title: "\(psea) [Version 1.0]"), "reject version-superseded", "psea-1"),
        (Certificate(title: "\(psea) for Commanders", version: "1"), "reject version-superseded", "psea-1-managers"),
        (Certificate(title: psea, version: "3.0"), "refer version-not-settled", nil),
        (Certificate(title: psea, version: "latest"), "refer version-not-settled", nil),
        (Certificate(title: "\(psea) [Version 2.0]", version: "1.0"), "refer version-not-settled", nil),
        (Certificate(title: "\(psea) [Version 2.0]", version: "2.3"), "accept current-course", "psea-2"),
        (Certificate(code: "LMS-7256", version: "1.0"), "refer code-and-title-disagree", nil),
        (Certificate(title: "\(psea) [Version 2.0]", code: "LMS-2398"), "refer code-and-title-disagree", nil),
        (Certificate(title: psea, code: "LMS-7256"), "accept current-course", "psea-2"),
        (Certificate(title: psea, code: "LMS-2398"), "reject version-superseded", "psea-1"),
        // What has no number is a version that is none.
        (Certificate(title: psea, version: "two", on: "2022-01-01"), "refer version-not-settled", nil),
        (Certificate(title: psea, version: "latest", on: "2022-01-01"), "refer version-not-settled", nil),
        (Certificate(title: "\(psea) [Version 2.0]", version: "latest"), "accept current-course", "psea-2"),
        (Certificate(code: "LMS-7256", version: "latest"), "accept current-course", "psea-2"),
        // Another family's version is listed, not judged.
        (Certificate(title: "BSAFE [Version 3.0]"), "accept current-course", "bsafe"),
        (Certificate(code: "LMS-3395", version: "7"), "accept current-course", "bsafe"),
        // Which of several codes to enter is not known.
        (Certificate(title: "United Nations Human Rights Responsibilities"), "refer version-not-settled", "human-rights"),
        (
            Certificate(title: "Performance Management and Development Learning Programme for Managers and Supervisors"),
            "refer version-not-settled", "performance-management"
        ),
    ]

    /// Only a day that is certainly before 1 February 2023 settles it.
    static let days: [(Certificate, String, String?)] = [
        (Certificate(title: psea, on: "2023-01-31"), "reject version-superseded", "psea-1"),
        (Certificate(title: psea, on: "2023-02-01"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "2023-02-02"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "January 2023"), "reject version-superseded", "psea-1"),
        (Certificate(title: psea, on: "2023"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "2022"), "reject version-superseded", "psea-1"),
        (Certificate(title: psea, on: "02/01/2023"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "03/01/2023"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "01/01/2023"), "reject version-superseded", "psea-1"),
        (Certificate(title: psea, on: nil, issued: "2023-01-31"), "reject version-superseded", "psea-1"),
        (Certificate(title: psea, on: nil, issued: "2023-02-01"), "refer version-not-settled", nil),
        (Certificate(title: psea, on: nil), "refer version-not-settled", nil),
        (Certificate(title: psea, on: "someday"), "refer version-not-settled", nil),
        (Certificate(title: psea, version: "2.0", on: "2023-01-31"), "refer before-course-existed", "psea-2"),
        // A day on which no course existed settles nothing.
        (Certificate(title: psea, on: "1923-05-02"), "refer before-course-existed", "psea-1"),
        (Certificate(code: "LMS-2398", on: "1923-05-02"), "reject version-superseded", "psea-1"),
    ]
}
