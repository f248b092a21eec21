import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// Every row of `policies.csv` at work: another value gives another verdict.
@Suite struct PolicyRowsTests {
    private func judged(_ policy: String, _ value: String, _ certificate: Certificate) throws -> Explanation {
        var tables = try RuleTables()
        tables.set(.policies, policy, "value", to: value)
        return try #require(try Certificate.judge([certificate], rulebook: tables.load()).first)
    }

    /// A new policy has no test here until someone writes one.
    @Test func everyPolicyIsTried() throws {
        let tried = ["default-language", "earliest-day", "lapsed-assessment", "unchecked-title"]
        #expect(try RuleTables().ids(.policies).sorted() == tried)
    }

    @Test(arguments: [("en", "LMS-3395"), ("fr", "LMS-3396"), ("ru", "LMS-4021")])
    func defaultLanguageChoosesTheCode(_ language: String, _ code: String) throws {
        let explanation = try judged("default-language", language, Certificate(title: "BSAFE"))
        #expect(explanation.targets.map { $0.row } == [try #require(Project.rulebook.get().rows.find("codes/\(code)").first)])
        #expect(explanation.advice.contains { $0.reason == .languageAssumed })
    }

    @Test(arguments: [("2000-01-01", "accept current-course"), ("2000-01-02", "refer before-course-existed")])
    func earliestDayHolds(_ earliest: String, _ expected: String) throws {
        let certificate = Certificate(code: "LMS-2926", completedOn: "2000-01-01")
        #expect(try judged("earliest-day", earliest, certificate).verdictAndReason == expected)
    }

    @Test(arguments: [("reject", "reject cycle-over"), ("refer", "refer cycle-over")])
    func lapsedAssessmentIsRejectedOrReferred(_ value: String, _ expected: String) throws {
        let certificate = Certificate(code: "LMS-7271", completedOn: "2026-03-31")
        #expect(try judged("lapsed-assessment", value, certificate).verdictAndReason == expected)
    }

    @Test(arguments: [("refer", "refer title-not-checked"), ("accept", "accept current-course")])
    func uncheckedTitleIsReferredOrAccepted(_ value: String, _ expected: String) throws {
        let explanation = try judged("unchecked-title", value, Certificate(title: "Этика и добросовестность", code: "LMS-6608"))
        #expect(explanation.verdictAndReason == expected)
        #expect(explanation.advice.contains { $0.reason == .titleNotChecked } == (value == "accept"))
    }
}
