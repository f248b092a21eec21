import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Each reason of SPEC 5.7 once, through the public front: the plainest record that gives it.
@Suite struct EveryReasonTests {
    private static let psea = "Prevention of Sexual Exploitation and Abuse by UN Personnel"

    /// One record each, without circumstances.
    static let alone: [(Reason, Certificate)] = [
        (.currentCourse, .bsafe), (.equivalentCourse, Certificate(code: "LMS-2234")),
        (.notMandatoryLearning, Certificate(code: "LMS-1837")), (.replacedNotAccepted, Certificate(title: "BSITF II")),
        (.versionSuperseded, Certificate(code: "LMS-2398")), (.notCompleted, Certificate(code: "LMS-3395", status: "Failed")),
        (.cycleOver, Certificate(code: "LMS-7271", on: "2026-03-31")),
        (.suspiciousText, Certificate(title: "B\u{405}AFE")), (.courseNotStated, Certificate()),
        (.courseNotRecognised, Certificate(title: "Cooking")), (.courseAmbiguous, Certificate(code: "LMS-2299/2302")),
        (.codeAndTitleDisagree, Certificate(title: "BSAFE", code: "LMS-1796")), (.codeNotListed, Certificate(code: "LMS-9999")),
        (.codeDoubtful, Certificate(code: "LMS-6823")), (.versionNotSettled, Certificate(title: psea)),
        (.titleNotChecked, Certificate(title: "Этика", code: "LMS-6608")),
        (.completionNotShown, Certificate(code: "LMS-3395", status: "Attended")),
        (.equivalenceNotStated, Certificate(title: "WHO United to Respect")), (.noInspiraCode, Certificate(title: "SSAFE")),
        (.issuerNotStated, Certificate(code: "LMS-3395", issuer: nil)),
        (.issuerNotRecognised, Certificate(code: "LMS-3395", issuer: "Horizon Skills Academy")),
        (.agencyEquivalenceNotEstablished, Certificate(code: "LMS-3395", issuer: "UNICEF")),
        (.dateMissing, Certificate(code: "LMS-3395", on: nil)), (.dateUnreadable, Certificate(code: "LMS-3395", on: "44267")),
        (.dateInFuture, Certificate(code: "LMS-3395", on: "2030-01-01")),
        (.beforeCourseExisted, Certificate(code: "LMS-3395", on: "2001-01-01")),
        (.dateAmbiguous, Certificate(code: "LMS-3395", on: "03/04/2021")),
        (.dateImprecise, Certificate(code: "LMS-3395", on: "July 2021")),
        (.completionDateNotShown, Certificate(code: "LMS-7271", on: nil, issued: "2026-05-12")),
        (.noCodeInLanguage, Certificate(title: "Ethics and Integrity at the United Nations", language: "Spanish")),
    ]

    @Test(arguments: alone)
    func reasonIsGiven(_ reason: Reason, _ certificate: Certificate) throws {
        let explanation = try certificate.judged()
        #expect(explanation.verdictAndReason == "\(verdict(of: reason)) \(reason.rawValue)")
        try verify(explanation, reason)
    }

    /// The other reasons rest on what is known beside the record; their suites give them.
    @Test func restHangsOnCircumstances() {
        let given = Set(Self.alone.map(\.0))
        let rest = Reason.allCases.filter { $0.reasonClass != .advice && !given.contains($0) }
        #expect(
            rest == [
                .alreadyRecorded, .duplicateInUpload, .recordUnreadable, .ruleNotInForce, .holderMismatch, .holderNotNamed,
                .certificateNumberReused, .possibleDuplicate, .alreadyWithAClerk, .jobNetworkVersion,
            ])
    }

    @Test func ruleNotInForce() throws {
        let explanation = try Certificate(title: "BSITF II", on: "2015-01-01").judged(
            asOf: try #require(CalendarDay("2019-06-15")))
        #expect(explanation.verdictAndReason == "refer rule-not-in-force")
        try verify(explanation, .ruleNotInForce)
    }

    @Test func unreadableRowIsReferredWithNothingElseAsked() throws {
        let judged = try Project.judge(csv: "course_code,completed_on,issuer\nLMS-3395,2021-03-12,Inspira,more\n")
        let explanation = try #require(judged.first).explanation
        #expect(explanation.verdictAndReason == "refer record-unreadable")
        #expect(explanation.findings.dropFirst().map(\.outcome) == Array(repeating: .notApplicable, count: 12))
        #expect(judged.first?.record.line == 2)
        try verify(explanation, .recordUnreadable)
    }

    private func verdict(of reason: Reason) -> String {
        reason.reasonClass == .referAndAdvice ? "refer" : reason.reasonClass.rawValue
    }

    /// The finding that decided is of the reason's own check and outcome.
    private func verify(_ explanation: Explanation, _ reason: Reason) throws {
        guard let check = reason.check else { return }
        let deciding = try #require(explanation.deciding)
        #expect(deciding.check == check)
        #expect(deciding.reason == reason)
        #expect(deciding.outcome == (explanation.verdict == .reject ? .failed : .open))
        #expect(explanation.findings.contains(deciding))
    }
}
