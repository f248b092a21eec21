import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Advice, in the order of SPEC 5.8; it never changes the verdict.
@Suite struct AdviceGivenTests {
    private static let staff = """
        index_number,supervisor,uniformed
        1,yes,no
        2,yes,yes
        3,no,no
        4,yes,
        5,,
        """

    @Test(arguments: [
        ("LMS-7256", "1", ["managers-edition-expected"]), ("LMS-7256", "2", ["commanders-edition-expected"]),
        ("LMS-7256", "3", []),
        ("LMS-7256", "4", ["managers-edition-expected"]), ("LMS-7256", "5", []), ("LMS-7256", "6", []),
        ("LMS-6638", "1", ["managers-edition-expected"]), ("LMS-6638", "2", []), ("LMS-7145", "1", []), ("LMS-3395", "1", []),
    ])
    func editionIsExpected(_ code: String, _ index: String, _ expected: [String]) throws {
        let explanation = try Certificate(code: code, index: index).judged(Circumstances().with(staff: Self.staff))
        #expect(explanation.verdict == .accept)
        #expect(explanation.adviceCodes == expected)
    }

    // MARK: Companions

    @Test func companionIsRequiredUnlessItIsHeld() throws {
        let both = [Certificate(code: "LMS-1834", index: "1"), Certificate(code: "LMS-7271", index: "1")]
        #expect(try Certificate.judge(both).map(\.adviceCodes) == [["assessment-also-required"], []])
        #expect(try Certificate.judge(both.reversed()).map(\.adviceCodes) == [["foundational-also-required"], []])
        let others = [both[0], Certificate(code: "LMS-7271", index: "2")]
        #expect(
            try Certificate.judge(others).map(\.adviceCodes) == [["assessment-also-required"], ["foundational-also-required"]])
        let rejected = [Certificate(code: "LMS-7271", status: "Failed", index: "1"), both[0]]
        #expect(
            try Certificate.judge(rejected.map { copy($0, status: $0.status ?? "Passed") })[1].adviceCodes == [
                "assessment-also-required"
            ])
    }

    private func copy(_ certificate: Certificate, status: String) -> Certificate {
        var copy = certificate
        copy.status = status
        return copy
    }

    @Test(arguments: [
        ("1,LMS-1834,2001-01-01", "LMS-7271", []), ("1,LMS-7271,2026-05-05", "LMS-1834", []),
        ("2,LMS-1834,2001-01-01", "LMS-7271", ["foundational-also-required"]),
    ])
    func companionInTheHistory(_ history: String, _ code: String, _ expected: [String]) throws {
        let explanation = try Certificate(code: code, index: "1").judged(Circumstances().with(history: history))
        #expect(explanation.adviceCodes == expected)
    }

    // MARK: On accept

    @Test func adviceIsGivenInOrder() throws {
        let circumstances = try Circumstances.request(issuer: "Inspira").with(staff: "index_number,supervisor\n1,yes\n")
        let certificate = Certificate(
            title: "Prevention of Sexual Exploitation and Abuse by UN Persnnel [Version 2.0]", code: "LMS-7256",
            language: "French",
            on: nil, issued: "2024-05-06", issuer: nil, index: "1", expires: "2025-01-01")
        let explanation = try certificate.judged(circumstances)
        #expect(explanation.verdictAndReason == "accept current-course")
        #expect(
            explanation.adviceCodes == [
                "language-differs", "issuer-assumed", "title-misspelt", "issue-date-used", "managers-edition-expected",
                "certificate-expired-as-printed",
            ])
    }

    /// A printed expiry before the as-of day; the day itself has not passed.
    @Test(arguments: [
        ("2026-11-22", true), ("2026-11-23", false), ("2026-11-24", false), ("October 2026", true), ("2026", false),
        ("2025", true),
        ("never", false), ("", false), ("03/04/2026", true), ("11/12/2026", false),
    ])
    func printedExpiry(_ expires: String, _ hasPassed: Bool) throws {
        let explanation = try Certificate(code: "LMS-3395", expires: expires).judged()
        #expect(explanation.verdict == .accept)
        #expect(explanation.adviceCodes == (hasPassed ? ["certificate-expired-as-printed"] : []))
    }

    /// A printed expiry is read in the order that the file's own dates settle (SPEC 5.6).
    @Test func printedExpiryIsReadInTheOrderOfTheFile() throws {
        let explanations = try Certificate.judge([
            Certificate(code: "LMS-3395", on: "04/13/2021", expires: "11/12/2026"),
            Certificate(code: "LMS-3395", on: "2021-04-13", expires: "11/12/2026"),
        ])
        #expect(explanations.map(\.adviceCodes) == Array(repeating: ["certificate-expired-as-printed"], count: 2))
    }

    // MARK: On reject and refer

    @Test(arguments: [
        (Certificate(title: "BSITF II"), "bsafe"), (Certificate(code: "LMS-2398"), "psea-2"),
        (Certificate(code: "LMS-2399"), "psea-2"),
        (Certificate(title: "Working Harmoniously"), "united-to-respect"), (Certificate(code: "LMS-1837"), "isa-foundational"),
        (Certificate(code: "LMS-7145", status: "Failed"), "psea-2-managers"),
        (Certificate(code: "LMS-7271", on: "2025-05-05"), "isa-assessment"),
        (Certificate(code: "LMS-1835", on: "2025-05-05"), "isa-assessment"),
        (Certificate(title: "Capacitación en seguridad básica y avanzada sobre el terreno"), "bsafe"),
    ])
    func courseToTakeInstead(_ certificate: Certificate, _ course: String) throws {
        let explanation = try certificate.judged()
        #expect(explanation.verdict == .reject)
        #expect(explanation.adviceCodes == ["take-instead"])
        #expect(explanation.advice.first?.course == (try Project.rulebook.get().course(course)))
    }

    @Test func nothingInsteadOfWhatIsThere() throws {
        let twice = [Certificate(code: "LMS-3395", index: "1"), Certificate(code: "LMS-3395", index: "1")]
        #expect(try Certificate.judge(twice)[1].advice.isEmpty)
        #expect(try twice[0].judged(Circumstances().with(history: "1,LMS-3395,2020-01-01")).advice.isEmpty)
    }

    @Test func noAdviceOnRefer() throws {
        #expect(try Certificate(code: "LMS-3396", language: "English", on: nil, expires: "2020-01-01").judged().advice.isEmpty)
    }
}
