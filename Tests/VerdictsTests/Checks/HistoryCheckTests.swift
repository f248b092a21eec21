import FixtureSupport
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

/// Check 11: the same completion in the history or earlier in the upload (SPEC 5.7, note 11).
@Suite struct HistoryCheckTests {
    /// The second of two records, for every way in which two people may be one.
    @Test(arguments: sameHolder + otherHolder + namesakes)
    func secondRecordOfTheCourse(_ first: Certificate, _ second: Certificate, _ expected: String) throws {
        let explanations = try Certificate.judge([first, second])
        #expect(explanations[0].verdictAndReason == "accept current-course")
        #expect(explanations[1].verdictAndReason == expected)
        guard case .earlier(let record)? = explanations[1].deciding?.detail else {
            #expect(expected.hasPrefix("accept"), "the earlier record is named")
            return
        }
        #expect(record.position == 1)
    }

    private static func holder(_ name: String? = nil, _ index: String? = nil, _ email: String? = nil, code: String = "LMS-3395")
        -> Certificate
    {
        Certificate(code: code, name: name, index: index, email: email)
    }

    private static let anna = "Anna Larsen"
    private static let mail = "anna@example.org"

    static let sameHolder: [(Certificate, Certificate, String)] = [
        (holder(nil, "648023"), holder(nil, "648023"), "reject duplicate-in-upload"),
        (holder(nil, "648023"), holder(nil, "000648023"), "reject duplicate-in-upload"),
        (holder(anna, "648023"), holder(nil, "648023"), "reject duplicate-in-upload"),
        (holder(anna, "648023"), holder("Larsen Anna Maria", "648023"), "reject duplicate-in-upload"),
        (holder(anna, "648023", "other@example.org"), holder(anna, "648023", mail), "reject duplicate-in-upload"),
        (holder(nil, nil, mail), holder(nil, nil, "ANNA@EXAMPLE.ORG"), "reject duplicate-in-upload"),
        (holder(anna, nil, mail), holder(anna, "648023", mail), "reject duplicate-in-upload"),
        (holder(anna, "648023", mail), holder(anna, nil, mail), "reject duplicate-in-upload"),
        // The code of another language is the same course.
        (holder(nil, "648023"), holder(nil, "648023", code: "LMS-3396"), "reject duplicate-in-upload"),
        (holder(nil, "1234567890123456789012"), holder(nil, "01234567890123456789012"), "reject duplicate-in-upload"),
    ]

    static let otherHolder: [(Certificate, Certificate, String)] = [
        (holder(nil, "648023"), holder(nil, "648024"), "accept current-course"),
        (holder(nil, "648023"), holder(nil, "6480230"), "accept current-course"),
        (holder(anna, "648023"), holder(anna, "648024"), "accept current-course"),
        // A shared mailbox: two numbers, or two names, are two people.
        (holder(anna, "648023", mail), holder(anna, "648024", mail), "accept current-course"),
        (holder(anna, nil, mail), holder("Boris Petrov", nil, mail), "accept current-course"),
        (holder(anna, "648023", mail), holder("Boris Petrov", nil, mail), "accept current-course"),
        (holder(nil, "648023"), holder(nil, "648023", code: "LMS-1796"), "accept current-course"),
        (holder(nil, "648023", code: "LMS-7256"), holder(nil, "648023", code: "LMS-7145"), "accept current-course"),
        // One number, two names: whose it is must be settled first.
        (holder(anna, "648023"), holder("Boris Petrov", "648023"), "refer holder-mismatch"),
        (holder(anna, "648023"), holder("A Larsen", "648023"), "refer holder-mismatch"),
        (holder(nil, "UN-1"), holder(nil, "UN-1"), "accept current-course"),
        (holder(nil, nil, nil), holder(nil, nil, nil), "accept current-course"),
    ]

    static let namesakes: [(Certificate, Certificate, String)] = [
        (holder(anna), holder("LARSEN Anna"), "refer possible-duplicate"),
        (holder(anna, "648023"), holder(anna), "refer possible-duplicate"),
        (holder(anna), holder(anna, "648023"), "refer possible-duplicate"),
        (holder(anna, "648023"), holder(anna, nil, mail), "refer possible-duplicate"),
        (holder(anna, nil, mail), holder(anna, "648023"), "refer possible-duplicate"),
        (holder(anna, "648023", mail), holder(anna), "refer possible-duplicate"),
        // Told apart by number or by e-mail; another name; another course.
        (holder(anna, nil, mail), holder(anna, nil, "other@example.org"), "accept current-course"),
        (holder(anna, "648023", mail), holder(anna, nil, "other@example.org"), "accept current-course"),
        (holder(anna), holder("Anna Maria Larsen"), "accept current-course"),
        (holder(anna), holder(anna, code: "LMS-1796"), "accept current-course"),
    ]

    /// However many share a mailbox, each name is a holder of its own (law 1: nobody is rejected for another's certificate).
    @Test(arguments: [20, 700])
    func mailboxOfManyPeople(_ count: Int) throws {
        let explanations = try Certificate.judge(
            (1...count).map { Certificate(code: "LMS-3395", name: "Person Number\($0)", email: Self.mail) })
        #expect(explanations.allSatisfy { $0.verdict == .accept }, "\(explanations.count { $0.verdict != .accept }) not accepted")
        // And one of them, met again, is known again.
        let again = try Certificate.judge(
            ((1...count) + [count, 1]).map { Certificate(code: "LMS-3395", name: "Person Number\($0)", email: Self.mail) })
        #expect(again.suffix(2).map(\.reason) == [.duplicateInUpload, .duplicateInUpload])
    }

    /// Many certificates of one holder are all remembered.
    @Test func holderOfManyRecords() throws {
        let codes = ["LMS-3395", "LMS-1796", "LMS-2375", "LMS-1834", "LMS-2926", "LMS-7256", "LMS-6434", "LMS-6638"]
        let records = (0..<400).map { Certificate(code: codes[$0 % 8], index: "648023", email: "a\($0)@example.org") }
        let explanations = try Certificate.judge(records)
        #expect(explanations.prefix(8).allSatisfy { $0.verdict == .accept })
        #expect(explanations.dropFirst(8).allSatisfy { $0.reason == .duplicateInUpload })
    }

    // MARK: What makes no duplicate

    private func lines(_ certificates: [Certificate]) throws -> [String] {
        try Certificate.judge(certificates).map(\.verdictAndReason)
    }

    @Test func rejectedRecordNeverMakesADuplicate() throws {
        let failed = Certificate(code: "LMS-3395", status: "Failed", index: "648023")
        let passed = Certificate(code: "LMS-3395", status: "Passed", index: "648023")
        #expect(try lines([failed, passed]) == ["reject not-completed", "accept current-course"])
        #expect(try lines([failed, failed]) == ["reject not-completed", "reject not-completed"])
        #expect(try lines([passed, failed]) == ["accept current-course", "reject not-completed"])
    }

    /// A referred record makes a duplicate of its exact copy only.
    @Test func copyOfAReferredRecord() throws {
        let open = Certificate(code: "LMS-3395", on: nil, issuer: "Inspira", index: "648023", number: "7")
        var settled = open
        settled.on = "2021-03-12"
        var other = open
        other.number = "8"
        let missing = "refer date-missing"
        #expect(try lines([open, open, settled]) == [missing, "reject duplicate-in-upload", "accept current-course"])
        #expect(try lines([open, other]) == [missing, missing])
        // Nobody's copy is nobody's duplicate.
        let nameless = Certificate(code: "LMS-3395", on: nil, name: "Anna Larsen")
        #expect(try lines([nameless, nameless]) == [missing, missing])
    }

    @Test func duplicateIsFoundAcrossInputs() throws {
        let input = Array(Certificate.table([Certificate(code: "LMS-3395", index: "648023")]).utf8)
        let judged = try Project.judge([.bytes(name: "one.csv", input), .bytes(name: "two.csv", input)]).judged
        #expect(judged.map(\.explanation.verdictAndReason) == ["accept current-course", "reject duplicate-in-upload"])
        guard case .earlier(let record)? = judged[1].explanation.deciding?.detail else {
            Issue.record("the earlier record is named")
            return
        }
        #expect(record.source == 0)
    }

    /// One course in one cycle once; the days may differ.
    @Test func yearlyCourseIsAcceptedOnceACycle() throws {
        let days = ["2026-04-01", "2026-06-30"].map { Certificate(code: "LMS-7271", on: $0, index: "648023") }
        #expect(try lines(days) == ["accept current-course", "reject duplicate-in-upload"])
    }

    // MARK: The history

    @Test(arguments: [
        ("648023,LMS-3395,2020-01-01", Certificate(code: "LMS-3395", index: "648023"), "reject already-recorded"),
        ("0648023,LMS-3396,2030-01-01", Certificate(code: "LMS-3395", index: "648023"), "reject already-recorded"),
        ("648023,lms 3395,2020-01-01", Certificate(title: "BSAFE", on: nil, index: "00648023"), "reject already-recorded"),
        ("648024,LMS-3395,2020-01-01", Certificate(code: "LMS-3395", index: "648023"), "accept current-course"),
        ("648023,LMS-1796,2020-01-01", Certificate(code: "LMS-3395", index: "648023"), "accept current-course"),
        ("648023,LMS-3395,2020-01-01", Certificate(code: "LMS-3395", name: "Anna Larsen"), "accept current-course"),
        // A yearly course: in the certificate's own cycle only.
        ("648023,LMS-7271,2026-04-01", Certificate(code: "LMS-7271", index: "648023"), "reject already-recorded"),
        ("648023,LMS-7271,2026-03-31", Certificate(code: "LMS-7271", index: "648023"), "accept current-course"),
        ("648023,LMS-7272,2026-11-01", Certificate(code: "LMS-7271", on: "May 2026", index: "648023"), "reject already-recorded"),
        ("648023,LMS-7271,2026-11-01", Certificate(code: "LMS-7271", on: "2026", index: "648023"), "refer date-imprecise"),
        // Before its cycle is over goes before already recorded.
        ("648023,LMS-7271,2026-01-01", Certificate(code: "LMS-7271", on: "2026-01-01", index: "648023"), "reject cycle-over"),
        ("648023,LMS-9999,2020-01-01", Certificate(code: "LMS-3395", index: "648023"), "accept current-course"),
        ("648023,LMS-6823,2020-01-01", Certificate(code: "LMS-3395", index: "648023"), "accept current-course"),
    ])
    func historyIsAsked(_ history: String, _ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged(Circumstances().with(history: history)).verdictAndReason == expected)
    }

    /// Under the number of the request, or of the staff row that the e-mail finds, where the record states none.
    @Test func historyIsFoundByAnotherNumber() throws {
        let history = "648023,LMS-3395,2020-01-01"
        let request = try Circumstances.request(index: "00648023").with(history: history)
        #expect(try Certificate(code: "LMS-3395", name: "Anna Larsen").judged(request).reason == .alreadyRecorded)
        let staff = try Circumstances().with(staff: "index_number,email\n648023,anna@example.org\n").with(history: history)
        #expect(try Certificate(code: "LMS-3395", email: "Anna@example.org").judged(staff).reason == .alreadyRecorded)
        #expect(
            try Certificate(code: "LMS-3395", index: "648024", email: "anna@example.org").judged(staff).reason == .holderMismatch)
    }

    /// None of these while it is not settled whose it is.
    @Test func historyWaitsForTheHolder() throws {
        let circumstances = try Circumstances.request(name: "Boris Petrov").with(history: "648023,LMS-3395,2020-01-01")
        let explanation = try Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023").judged(circumstances)
        #expect(explanation.verdictAndReason == "refer holder-mismatch")
        #expect(explanation.findings(of: .history).map(\.outcome) == [.notApplicable])
    }

    /// What the history rejected is not accepted, so its copy is rejected for the same reason.
    @Test func alreadyRecordedTwice() throws {
        let circumstances = try Circumstances().with(history: "648023,LMS-3395,2020-01-01")
        let certificates = [Certificate(code: "LMS-3395", index: "648023"), Certificate(code: "LMS-3395", index: "648023")]
        #expect(try Certificate.judge(certificates, circumstances).map(\.reason) == [.alreadyRecorded, .alreadyRecorded])
    }
}
