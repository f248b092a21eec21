import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Which of several findings gives the verdict and its reason (SPEC 5.7, Conclusion).
@Suite struct ConclusionTests {
    private static let psea = "Prevention of Sexual Exploitation and Abuse by UN Personnel"

    @Test(arguments: checksOneToThree + rejections + agencies)
    func firstInOrderDecides(_ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged().verdictAndReason == expected)
    }

    /// While the course is not settled, nothing rejects.
    static let checksOneToThree: [(Certificate, String)] = [
        (Certificate(title: "BSITF II\u{202E}", status: "Failed"), "refer suspicious-text"),
        (Certificate(on: "2001-01-01", status: "Failed"), "refer course-not-stated"),
        (Certificate(title: "Cooking", status: "Failed"), "refer course-not-recognised"),
        (Certificate(title: "BSITF II", code: "LMS-9999", status: "Failed"), "refer code-not-listed"),
        (Certificate(code: "LMS-1837/1832", status: "Failed"), "refer course-ambiguous"),
        (Certificate(title: "BSITF II", code: "LMS-1837", status: "Failed"), "refer code-and-title-disagree"),
        (Certificate(code: "LMS-6823", status: "Failed"), "refer code-doubtful"),
    ]

    /// Of several reasons to reject, the first of the list.
    static let rejections: [(Certificate, String)] = [
        (Certificate(code: "LMS-1837", status: "Failed"), "reject not-mandatory-learning"),
        (Certificate(title: "BSITF II", status: "Failed"), "reject replaced-not-accepted"),
        (Certificate(code: "LMS-2398", status: "Failed"), "reject version-superseded"),
        (Certificate(code: "LMS-7271", on: "2025-01-01", status: "Failed"), "reject not-completed"),
        (Certificate(code: "LMS-1835", on: "2026-06-01", status: "Failed"), "reject not-completed"),
        // A mistyped day rejects nothing, and hinders no other reason.
        (Certificate(code: "LMS-7271", on: "1925-01-01"), "refer before-course-existed"),
        (Certificate(code: "LMS-7271", on: "1925-01-01", status: "Failed"), "reject not-completed"),
        (Certificate(title: "BSITF II", on: "1925-01-01"), "reject replaced-not-accepted"),
    ]

    /// An agency goes before two reasons that only matter once its courses count, and before no other.
    static let agencies: [(Certificate, String)] = [
        (Certificate(title: "Cooking", issuer: "UNICEF"), "refer agency-equivalence-not-established"),
        (Certificate(title: psea, issuer: "UNICEF"), "refer agency-equivalence-not-established"),
        (Certificate(title: psea, status: "Attended", issuer: "UNICEF"), "refer agency-equivalence-not-established"),
        (
            Certificate(title: "United Nations Human Rights Responsibilities", issuer: "WHO"),
            "refer agency-equivalence-not-established"
        ),
        (Certificate(issuer: "UNICEF"), "refer course-not-stated"),
        (Certificate(code: "LMS-9999", issuer: "UNICEF"), "refer code-not-listed"),
        (Certificate(title: "BSAFE", code: "LMS-1796", issuer: "UNICEF"), "refer code-and-title-disagree"),
        (Certificate(title: "Этика", code: "LMS-6608", issuer: "UNICEF"), "refer title-not-checked"),
        (Certificate(code: "LMS-3395", status: "Attended", issuer: "UNICEF"), "refer completion-not-shown"),
        (Certificate(title: "SSAFE", issuer: "UNICEF"), "refer no-inspira-code"),
        (Certificate(title: "WHO United to Respect", issuer: "WHO"), "refer equivalence-not-stated"),
        (Certificate(code: "LMS-3395", on: nil, issuer: "UNICEF"), "refer agency-equivalence-not-established"),
        (Certificate(title: "BSITF", issuer: "UNICEF"), "reject replaced-not-accepted"),
    ]

    // MARK: Reasons to refer

    /// Everything that is open is listed; what is settled drops out, and the next in order is the reason.
    @Test func openQuestionsAreListedInOrder() throws {
        let circumstances = try Circumstances.request(name: "Anna Larsen")
        var certificate = Certificate(
            title: "United Nations Human Rights Responsibilities", on: "03/04/2021", status: "Attended", issuer: nil,
            name: "Boris Petrov")
        var left: [Reason] = [.versionNotSettled, .completionNotShown, .issuerNotStated, .dateAmbiguous, .holderMismatch]
        let settle: [(inout Certificate) -> Void] = [
            { $0.code = "LMS-2302" }, { $0.status = "Completed" }, { $0.issuer = "Inspira" }, { $0.on = "2021-04-03" },
            { $0.name = "Anna Larsen" },
        ]
        for settle in settle {
            let explanation = try certificate.judged(circumstances)
            #expect(explanation.verdictAndReason == "refer \(left[0].rawValue)")
            #expect(explanation.openReasons == left)
            settle(&certificate)
            left.removeFirst()
        }
        #expect(try certificate.judged(circumstances).verdictAndReason == "accept current-course")
    }

    @Test(
        arguments: [
            (
                Certificate(title: "Этика", code: "LMS-6608", on: nil, status: "Attended"),
                [.titleNotChecked, .completionNotShown, .dateMissing]
            ),
            (
                Certificate(title: "SSAFE", on: "2030-01-01", status: "Waived", issuer: "Nobody"),
                [.completionNotShown, .noInspiraCode, .issuerNotRecognised, .dateInFuture]
            ),
            (
                Certificate(title: "Ethics and Integrity at the United Nations", language: "es", on: "2013", issuer: nil),
                [.issuerNotStated, .beforeCourseExisted, .noCodeInLanguage]
            ),
            (
                Certificate(code: "LMS-1835", on: "2026", issuer: "WHO"),
                [.equivalenceNotStated, .agencyEquivalenceNotEstablished, .dateImprecise]
            ),
        ] as [(Certificate, [Reason])])
    func everyOpenReasonIsKept(_ certificate: Certificate, _ expected: [Reason]) throws {
        let explanation = try certificate.judged()
        #expect(explanation.openReasons == expected)
        #expect(explanation.reason == expected[0])
    }

    // MARK: Law 2

    /// An open question that cannot change the outcome does not refer.
    @Test(arguments: [
        Certificate(title: "BSITF II", on: nil), Certificate(title: "BSITF", on: "someday", issuer: nil),
        Certificate(title: "ASITF", on: "2030-01-01", status: "Attended", issuer: "Nobody"),
        Certificate(title: psea, version: "1.0", on: nil, issuer: nil), Certificate(title: psea, on: "2021", issuer: "UNDP"),
        Certificate(code: "LMS-7271", on: "2025", issuer: "UNICEF"), Certificate(code: "LMS-7271", on: "01/03/2026", issuer: nil),
        Certificate(code: "LMS-1837", on: nil, status: "", issuer: nil),
        Certificate(code: "LMS-3395", on: nil, status: "Failed", issuer: nil),
        // Whichever of two courses it is, it is rejected for one reason.
        Certificate(title: "Capacitación en seguridad básica y avanzada sobre el terreno", on: nil),
        // Not completed, whichever version and whatever the course.
        Certificate(title: psea, status: "Failed"), Certificate(title: "Этика", code: "LMS-6608", status: "Failed"),
        Certificate(title: "SSAFE", status: "Failed"),
    ])
    func openQuestionThatDoesNotMatter(_ certificate: Certificate) throws {
        let explanation = try certificate.judged()
        #expect(explanation.verdict == .reject)
        #expect(explanation.deciding?.outcome == .failed)
    }

    /// One that can does refer, though another way of settling it would reject.
    @Test(arguments: [
        (Certificate(title: psea, on: "2023"), "refer version-not-settled"),
        (Certificate(code: "LMS-7271", on: "2026"), "refer date-imprecise"),
        (Certificate(code: "LMS-7271", on: "05/03/2026"), "refer date-ambiguous"),
        // While the title may be that of another course, what hangs on the course does not hold.
        (Certificate(title: "تقييم", code: "LMS-7274", on: "2025-01-01"), "refer title-not-checked"),
    ])
    func openQuestionThatMatters(_ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged().verdictAndReason == expected)
    }

    /// What is open stays listed beside a reject.
    @Test func openQuestionsAreListedBesideAReject() throws {
        let explanation = try Certificate(title: "BSITF", on: nil, issuer: nil).judged()
        #expect(explanation.verdict == .reject)
        #expect(explanation.openReasons == [.issuerNotStated, .dateMissing])
    }

    /// A doubt about the holder does not keep a course that never counts from being rejected.
    @Test func holderDoesNotMatterToARejectedCourse() throws {
        let explanation = try Certificate(title: "BSITF", name: "Anna Larsen").judged(.request(name: "Boris Petrov"))
        #expect(explanation.verdictAndReason == "reject replaced-not-accepted")
        #expect(explanation.openReasons == [.holderMismatch])
    }
}
