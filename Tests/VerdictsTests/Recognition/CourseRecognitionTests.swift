import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// The table of SPEC 5.3, row by row, and the codes of 5.2.
@Suite struct CourseRecognitionTests {
    private static let foundational = "Information Security Awareness - Foundational"

    @Test(arguments: withCode + withoutCode + severalCodes)
    func courseIsRecognised(_ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged().verdictAndReason == expected)
    }

    static let withCode: [(Certificate, String)] = [
        (Certificate(code: "LMS-3395"), "accept current-course"),
        (Certificate(title: "BSAFE", code: "LMS-3395"), "accept current-course"),
        (Certificate(title: "n/a", code: "LMS-3395"), "accept current-course"),
        (Certificate(title: "LMS-3395", code: nil), "accept current-course"),
        (Certificate(title: "BSAFE", code: "LMS-1796"), "refer code-and-title-disagree"),
        (Certificate(title: "SSAFE", code: "LMS-3395"), "refer code-and-title-disagree"),
        (Certificate(title: "Ethics and Integrty at the United Nations", code: "LMS-3395"), "refer code-and-title-disagree"),
        (Certificate(title: "Ethics and Integrity in Procurement", code: "LMS-1796"), "refer code-and-title-disagree"),
        (
            Certificate(title: "Prevention of Sexual Harassment and Abuse by UN Personnel", code: "LMS-7256"),
            "refer code-and-title-disagree"
        ),
        (Certificate(title: "Cooking for Beginners", code: "LMS-3395"), "refer code-and-title-disagree"),
        // A code without a language: any title row of its course will do to hold it against.
        (Certificate(title: "Cooking for Beginners", code: "LMS-2234"), "refer code-and-title-disagree"),
        (Certificate(title: "Этика и добросовестность", code: "LMS-6608"), "refer title-not-checked"),
        // Titles that are the same in every language are known in Russian too.
        (Certificate(title: "Безопасность", code: "LMS-4021"), "refer code-and-title-disagree"),
        (Certificate(title: String(repeating: "x", count: 1001), code: "LMS-6608"), "refer code-and-title-disagree"),
        (Certificate(title: "BSAFE", code: "LMS-9999"), "refer code-not-listed"),
        (Certificate(code: "LMS-33X5"), "refer code-not-listed"),
        (Certificate(code: "LMS-6823"), "refer code-doubtful"),
        (Certificate(title: "BSAFE", code: "LMS-6823"), "refer code-doubtful"),
        (Certificate(code: "LMS-68223"), "accept current-course"),
    ]

    static let withoutCode: [(Certificate, String)] = [
        (Certificate(title: "BSAFE"), "accept current-course"),
        (Certificate(title: "Prevention of Sexual Exploitation and Abuse by UN Personnel"), "refer version-not-settled"),
        (Certificate(title: "BSAFFE"), "refer course-not-recognised"),
        (Certificate(title: "Certificate of Completion - BSAFE"), "refer course-not-recognised"),
        (Certificate(title: String(repeating: "BSAFE ", count: 200)), "refer course-not-recognised"),
        (Certificate(title: "?!"), "refer course-not-stated"),
        (Certificate(title: nil), "refer course-not-stated"),
        (Certificate(title: "-", code: "n/a"), "refer course-not-stated"),
        (Certificate(code: "3395"), "refer course-not-stated"),
        (Certificate(title: "BSAFE", code: "3395"), "accept current-course"),
        (Certificate(title: "BSAFE", code: "bsafe_2021_en"), "accept current-course"),
    ]

    static let severalCodes: [(Certificate, String)] = [
        (Certificate(code: "LMS-2299/2302"), "refer course-ambiguous"),
        (Certificate(code: "LMS-3395, LMS-3396"), "refer course-ambiguous"),
        (Certificate(code: "LMS-3395, LMS-9999"), "refer course-ambiguous"),
        (Certificate(title: "BSAFE LMS-3396", code: "LMS-3395"), "refer course-ambiguous"),
        (Certificate(title: "BSAFE (LMS-3395)", code: "lms 03395"), "accept current-course"),
        (Certificate(code: "LMS-3395 / LMS3395"), "accept current-course"),
    ]

    /// A listed code confirms a title that is off by two letters, or has additions around it; nothing further.
    @Test(arguments: [
        ("Information Securty Awareness - Foundational", "LMS-1834", true),
        ("Informatin Securty Awareness Foundational", "LMS-1834", true),
        ("Informatin Securty Awarenes Foundational", "LMS-1834", false), ("Certificate of Completion - BSAFE", "LMS-3395", true),
        ("BSAFE online course", "LMS-3395", true), ("BSAFE for everyone", "LMS-3395", false), ("BSAF", "LMS-3395", true),
        // As near to SSAFE as to BSAFE; two letters of five.
        ("SAFE", "LMS-3395", false), ("BSAXX", "LMS-3395", false),
        // Nearer to the assessment's earlier title than to the course's own.
        ("Information Security Awareness - Foundational Assesment", "LMS-1834", false),
    ])
    func titleIsMisspelt(_ title: String, _ code: String, _ isMisspelt: Bool) throws {
        let explanation = try Certificate(title: title, code: code).judged()
        #expect(explanation.verdictAndReason == (isMisspelt ? "accept current-course" : "refer code-and-title-disagree"))
        #expect(explanation.adviceCodes.contains("title-misspelt") == isMisspelt)
    }

    // MARK: The request's course

    @Test(
        arguments: [
            ("United Nations Human Rights Responsibilities", nil, 2302, "accept current-course"),
            ("United Nations Human Rights Responsibilities", "LMS-2299", 2302, "accept current-course"),
            ("Prevention of Sexual Exploitation and Abuse by UN Personnel", nil, 7257, "accept current-course"),
            ("Prevention of Sexual Exploitation and Abuse by UN Personnel", nil, 7145, "refer code-and-title-disagree"),
            ("PSEA [Version 1.0]", nil, 7256, "refer code-and-title-disagree"),
            ("BSAFE", nil, 2302, "refer code-and-title-disagree"),
            ("Cooking for Beginners", nil, 3395, "refer course-not-recognised"), (nil, nil, 3395, "refer course-not-stated"),
        ] as [(String?, String?, Int, String)])
    func requestChoosesAmongWhatTheTitleAllows(_ title: String?, _ code: String?, _ course: Int, _ expected: String) throws {
        let explanation = try Certificate(title: title, code: code).judged(.request(course: course))
        #expect(explanation.verdictAndReason == expected)
        guard explanation.verdict == .accept else { return }
        let own = try #require(try Project.rulebook.get().code(code == nil ? course : 2299))
        #expect(explanation.targets == [own])
    }

    // MARK: Suggestions

    @Test func nearestTitlesAreSuggestedAtMostThreeAndOneACourse() throws {
        let rulebook = try Project.rulebook.get()
        let explanation = try Certificate(title: "Basic Security in the Feild II").judged()
        let suggested = explanation.suggestions.map { rulebook.titles[$0].courses }
        #expect(suggested.count <= 3)
        #expect(suggested.first == [try #require(rulebook.course("bsitf"))])
        #expect(Set(suggested.map { $0.map(\.index) }).count == suggested.count)
    }

    @Test func nothingInCommonSuggestsNothing() throws {
        #expect(try Certificate(title: "Zzz qqq").judged().suggestions.isEmpty)
    }

    /// Text that is no code is said to be none, and the title decides.
    @Test func textInTheCodeFieldIsMentioned() throws {
        let findings = try Certificate(title: "BSAFE", code: "bsafe_2021_en").judged().findings(of: .course)
        #expect(findings.map(\.detail) == [.codeFieldIsNoCode, .byTitle])
    }
}
