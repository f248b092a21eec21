import FixtureSupport
import Testing
import Verdicts

/// Check 7: where the course was taken; the record's own word wins over the request's (SPEC 5.7, note 7).
@Suite struct IssuerTests {
    @Test(
        arguments: [
            ("Inspira", nil, "accept current-course"), ("https://elearning.un.org/course/1", nil, "accept current-course"),
            ("UNDSS", nil, "refer agency-equivalence-not-established"),
            ("UNSSC", nil, "refer agency-equivalence-not-established"),
            ("United Nations", nil, "refer issuer-not-stated"), ("UN Secretariat", nil, "refer issuer-not-stated"),
            (nil, nil, "refer issuer-not-stated"), ("-", nil, "refer issuer-not-stated"),
            ("Inspiro", nil, "refer issuer-not-recognised"), (nil, "Inspira", "accept current-course"),
            (nil, "UNICEF", "refer agency-equivalence-not-established"), (nil, "Somewhere", "refer issuer-not-recognised"),
            (nil, "UN Secretariat", "refer issuer-not-stated"), ("UNICEF", "Inspira", "refer agency-equivalence-not-established"),
            ("Horizon Skills Academy", "Inspira", "refer issuer-not-recognised"), ("Inspira", "UNICEF", "accept current-course"),
        ] as [(String?, String?, String)])
    func issuerIsJudged(_ own: String?, _ request: String?, _ expected: String) throws {
        let explanation = try Certificate(code: "LMS-3395", issuer: own).judged(.request(issuer: request))
        #expect(explanation.verdictAndReason == expected)
        let assumed = explanation.verdict == .accept && own == nil
        #expect(explanation.adviceCodes.contains("issuer-assumed") == assumed)
    }
}
