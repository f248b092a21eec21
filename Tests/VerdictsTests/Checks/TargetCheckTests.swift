import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// Checks 12 and 13: under which code it is entered (SPEC 5.7, notes 12 and 13).
@Suite struct TargetCheckTests {
    private static let ethics = "Ethics and Integrity at the United Nations"

    private func verify(
        _ explanation: Explanation, _ expected: String, codes: [String], advice: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let rulebook = try Project.rulebook.get()
        #expect(explanation.verdictAndReason == expected, sourceLocation: sourceLocation)
        #expect(explanation.targets.map { rulebook[$0].id } == codes, sourceLocation: sourceLocation)
        #expect(explanation.adviceCodes == advice, sourceLocation: sourceLocation)
    }

    @Test(
        arguments: [
            (Certificate(title: "BSAFE"), "accept current-course", ["LMS-3395"], ["language-assumed"]),
            (Certificate(title: "BSAFE", language: "French"), "accept current-course", ["LMS-3396"], []),
            (Certificate(title: "BSAFE", language: "fr-CA"), "accept current-course", ["LMS-3396"], []),
            (Certificate(title: "BSAFE", language: "zh-Hant"), "accept current-course", ["LMS-4020"], []),
            (Certificate(title: "BSAFE (Spanish)"), "accept current-course", ["LMS-4022"], []),
            // Two languages are stated: neither is certain, unless a code settles it.
            (Certificate(title: "BSAFE (Spanish)", language: "ru"), "refer no-code-in-language", [], []),
            (Certificate(title: "BSAFE (Spanish)", language: "es"), "accept current-course", ["LMS-4022"], []),
            (Certificate(title: "BSAFE (Spanish)", language: "Klingon"), "refer no-code-in-language", [], []),
            (
                Certificate(title: "BSAFE (Spanish)", code: "LMS-4022", language: "ru"), "accept current-course", ["LMS-4022"],
                ["language-differs"]
            ),
            (Certificate(title: ethics), "accept current-course", ["LMS-1796"], []),
            (Certificate(title: ethics, language: "Spanish"), "refer no-code-in-language", [], []),
            (Certificate(title: ethics, language: "Klingon"), "refer no-code-in-language", [], []),
            (Certificate(title: ethics, language: "de"), "refer no-code-in-language", [], []),
            (Certificate(code: "LMS-3396"), "accept current-course", ["LMS-3396"], []),
            (Certificate(code: "LMS-3396", language: "English"), "accept current-course", ["LMS-3396"], ["language-differs"]),
            (Certificate(code: "LMS-3396", language: "French"), "accept current-course", ["LMS-3396"], []),
            (Certificate(code: "LMS-3281", language: "French"), "accept current-course", ["LMS-3281"], []),
            (Certificate(code: "LMS-68223"), "accept current-course", ["LMS-68223"], ["code-doubtful"]),
            (Certificate(code: "LMS-2234"), "accept equivalent-course", ["LMS-2299", "LMS-2302"], ["either-network-code"]),
        ] as [(Certificate, String, [String], [String])])
    func codeIsChosen(_ certificate: Certificate, _ expected: String, _ codes: [String], _ advice: [String]) throws {
        try verify(certificate.judged(), expected, codes: codes, advice: advice)
    }

    /// The holder's job network tells which of two codes it is.
    @Test(
        arguments: [
            ("LMS-2234", "POLNET", "accept equivalent-course", ["LMS-2302"], []),
            ("LMS-2234", "safetynet", "accept equivalent-course", ["LMS-2299"], []),
            ("LMS-2234", "", "accept equivalent-course", ["LMS-2299", "LMS-2302"], ["either-network-code"]),
            ("LMS-2234", "UNKNOWNNET", "accept equivalent-course", ["LMS-2299", "LMS-2302"], ["either-network-code"]),
            ("LMS-2302", "POLNET", "accept current-course", ["LMS-2302"], []),
            ("LMS-2302", "LOGNET", "refer job-network-version", [], []),
            ("LMS-2299", "DEVNET", "refer job-network-version", [], []),
            ("LMS-2299", "", "accept current-course", ["LMS-2299"], []),
            ("LMS-3395", "LOGNET", "accept current-course", ["LMS-3395"], []),
        ] as [(String, String, String, [String], [String])])
    func networkTellsTheCode(
        _ code: String, _ network: String, _ expected: String, _ codes: [String], _ advice: [String]
    ) throws {
        let circumstances = try Circumstances().with(staff: "index_number,job_network\n0648023,\(network)\n")
        try verify(Certificate(code: code, index: "648023").judged(circumstances), expected, codes: codes, advice: advice)
    }

    /// The code that lost to the holder's network is named.
    @Test func otherNetworkIsNamed() throws {
        let rulebook = try Project.rulebook.get()
        let circumstances = try Circumstances().with(staff: "index_number,job_network\n648023,POLNET\n")
        let explanation = try Certificate(code: "LMS-2234", index: "648023").judged(circumstances)
        let lost = explanation.notChosen.filter { $0.because == .otherNetwork }
        #expect(lost.map { rulebook.rows.name($0.row) } == ["codes/LMS-2299"])
    }
}
