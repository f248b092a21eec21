import FixtureSupport
import Records
import Rulebook
import Testing

@testable import Verdicts

/// What the ledger holds of earlier deliveries, as checks 10 and 11 ask it (SPEC 5.7, notes 10 and 11).
@Suite struct EarlierDeliveriesTests {
    private static let accept = "accept current-course"
    private static let waits = "refer already-with-a-clerk"
    private static let reused = "refer certificate-number-reused"

    // MARK: Certificates that wait

    @Test(arguments: [
        // Same person and course: on any day, under any of its codes, whatever zeros the number begins with.
        ("1,yes,bsafe,2021-03-12,648023,,,,", Certificate(code: "LMS-3395", index: "648023"), waits),
        ("1,yes,bsafe,,00648023,,,,", Certificate(code: "LMS-3396", index: "648023"), waits),
        ("1,yes,bsafe,,648023,,,,", Certificate(code: "LMS-3395", index: "000648023"), waits),
        ("1,yes,human-rights,,648023,,,,", Certificate(code: "LMS-2299", index: "648023"), waits),
        // Another course, another person, nobody, nothing that waits.
        ("1,yes,ethics-integrity,,648023,,,,", Certificate(code: "LMS-3395", index: "648023"), accept),
        ("1,yes,bsafe,,6480230,,,,", Certificate(code: "LMS-3395", index: "648023"), accept),
        ("1,yes,bsafe,,648023,,,,", Certificate(code: "LMS-3395", name: "Anna Larsen", email: "anna@example.org"), accept),
        ("1,yes,bsafe,,000,,,,", Certificate(code: "LMS-3395"), accept),
        ("1,yes,bsafe,,UN-1,,,,", Certificate(code: "LMS-3395", index: "UN-1"), accept),
        ("1,no,bsafe,,648023,,,,", Certificate(code: "LMS-3395", index: "648023"), accept),
        // A yearly course: in the same cycle, or where one of the two is not known.
        ("1,yes,isa-assessment,2026-04-01,648023,,,,", Certificate(code: "LMS-7271", index: "648023"), waits),
        ("1,yes,isa-assessment,2027-03-31,648023,,,,", Certificate(code: "LMS-7271", index: "648023"), waits),
        ("1,yes,isa-assessment,2026-03-31,648023,,,,", Certificate(code: "LMS-7271", index: "648023"), accept),
        ("1,yes,isa-assessment,2027-04-01,648023,,,,", Certificate(code: "LMS-7271", index: "648023"), accept),
        ("1,yes,isa-assessment,,648023,,,,", Certificate(code: "LMS-7271", index: "648023"), waits),
        (
            "1,yes,isa-assessment,2026-03-31,648023,,,,\n2,yes,isa-assessment,2026-04-01,648023,,,,",
            Certificate(code: "LMS-7271", index: "648023"), waits
        ),
        // A reject wins; a question of an earlier check is named first.
        (
            "1,yes,bsafe,,648023,,,,", Certificate(code: "LMS-3395", status: "Failed", index: "648023"),
            "reject not-completed"
        ),
        ("1,yes,bsafe,,648023,,,,", Certificate(code: "LMS-3395", on: nil, index: "648023"), "refer date-missing"),
    ])
    func waitingCertificateIsFound(_ earlier: String, _ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged(Circumstances().with(earlier: earlier)).verdictAndReason == expected)
    }

    /// A day that is not certain: what is referred for it lists what waits as well, unless the cycle is known to be another.
    @Test(arguments: [("2026", true), ("May 2026", true), ("May 2025", false)])
    func dayThatIsNotCertain(_ day: String, _ isFound: Bool) throws {
        let circumstances = try Circumstances().with(earlier: "1,yes,isa-assessment,2026-05-12,648023,,,,")
        let explanation = try Certificate(code: "LMS-7271", on: day, index: "648023").judged(circumstances)
        #expect(explanation.openReasons.contains(.alreadyWithAClerk) == isFound)
    }

    /// While the course is not settled: only where every one that it may be waits.
    @Test(arguments: [
        ("1,yes,psea-1,,648023,,,,", false), ("1,yes,psea-2,,648023,,,,", false),
        ("1,yes,psea-1,,648023,,,,\n1,yes,psea-2,,648023,,,,", true),
        ("1,yes,psea-1,,648023,,,,\n1,yes,psea-2,,648024,,,,", false),
    ])
    func courseThatIsNotSettled(_ earlier: String, _ isFound: Bool) throws {
        let title = "Prevention of Sexual Exploitation and Abuse by UN Personnel"
        let explanation = try Certificate(title: title, index: "648023").judged(Circumstances().with(earlier: earlier))
        #expect(explanation.reason == .versionNotSettled)
        #expect(explanation.openReasons.contains(.alreadyWithAClerk) == isFound)
    }

    /// The first one handed in; of a yearly course the first of its cycle.
    @Test func waitingCertificateIsNamed() throws {
        let earlier = """
            3,yes,bsafe,2021-03-12,648023,,,,
            4,yes,bsafe,2022-03-12,648023,,,,
            5,yes,isa-assessment,2025-05-01,648023,,,,
            6,yes,isa-assessment,2026-05-01,648023,,,,
            """
        let circumstances = try Circumstances().with(earlier: earlier)
        let certificates = ["LMS-3395", "LMS-7271"].map { Certificate(code: $0, index: "648023") }
        let details = try Certificate.judge(certificates, circumstances).map { $0.deciding?.detail }
        #expect(
            details == [
                .inDelivery(DeliveredRecord(delivery: 3, source: 0, position: 1)),
                .inDelivery(DeliveredRecord(delivery: 6, source: 0, position: 4)),
            ])
    }

    /// Under the number of the request, or of the staff row that the e-mail finds, where the record states none.
    @Test func personIsFoundByAnotherNumber() throws {
        let earlier = "1,yes,bsafe,,648023,,,,"
        let request = try Circumstances.request(index: "00648023").with(earlier: earlier)
        #expect(try Certificate(code: "LMS-3395", name: "Anna Larsen").judged(request).reason == .alreadyWithAClerk)
        let staff = try Circumstances().with(staff: "index_number,email\n0648023,anna@example.org\n").with(earlier: earlier)
        #expect(try Certificate(code: "LMS-3395", email: "Anna@example.org").judged(staff).reason == .alreadyWithAClerk)
    }

    @Test func holderMustBeSettledFirst() throws {
        let circumstances = try Circumstances.request(name: "Boris Petrov").with(earlier: "1,yes,bsafe,,648023,,,,")
        let explanation = try Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023").judged(circumstances)
        #expect(explanation.openReasons == [.holderMismatch])
        #expect(explanation.findings(of: .history).map(\.outcome) == [.notApplicable])
    }

    /// What is recorded is rejected, and what waits is listed beside it.
    @Test func recordedGoesBeforeWaiting() throws {
        let circumstances = try Circumstances().with(history: "648023,LMS-3395,2020-01-01").with(
            earlier: "1,yes,bsafe,,648023,,,,")
        let explanation = try Certificate(code: "LMS-3395", index: "648023").judged(circumstances)
        #expect(explanation.verdictAndReason == "reject already-recorded")
        #expect(explanation.openReasons == [.alreadyWithAClerk])
    }

    /// Its exact copy in the same upload is a duplicate, whatever else waits.
    @Test func copyOfWhatWaits() throws {
        let circumstances = try Circumstances().with(earlier: "1,yes,bsafe,,648023,,,,")
        let certificate = Certificate(code: "LMS-3395", index: "648023")
        let explanations = try Certificate.judge([certificate, certificate], circumstances)
        #expect(explanations.map(\.reason) == [.alreadyWithAClerk, .duplicateInUpload])
    }

    // MARK: Certificate numbers

    private static let seen = "1,no,bsafe,,648023,anna@example.org,Anna Larsen,Inspira,C-77"

    @Test(arguments: [
        // The same certificate once more, however its holder and issuer are written.
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023", number: "C-77"), accept),
        (Certificate(code: "LMS-3395", issuer: "INSPIRA", name: "LARSEN Anna", index: "00648023", number: "C-77"), accept),
        (Certificate(code: "LMS-3395", issuer: "UN Inspira", email: "ANNA@EXAMPLE.org", number: "C-77"), accept),
        (Certificate(code: "LMS-3395", name: "Anna Maria Larsen", number: "C-77"), accept),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648023", number: "C-77"), accept),
        // Nothing tells the holders apart.
        (Certificate(code: "LMS-3395", number: "C-77"), accept),
        (Certificate(code: "LMS-3395", name: "--", number: "C-77"), accept),
        // Another holder: by number, else by e-mail, else by name.
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648024", number: "C-77"), reused),
        (Certificate(code: "LMS-3395", issuer: "INSPIRA", index: "648024", number: "C-77"), reused),
        (Certificate(code: "LMS-3395", name: "Anna Larsen", email: "a@example.org", number: "C-77"), reused),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", email: "anna@example.org", number: "C-77"), reused),
        (Certificate(code: "LMS-3395", name: "Anna Petrova", number: "C-77"), reused),
        (Certificate(code: "LMS-3395", name: "Anna", number: "C-77"), reused),
        // Another course.
        (Certificate(code: "LMS-1796", name: "Anna Larsen", index: "648023", number: "C-77"), reused),
        // Another number or another issuer.
        (Certificate(code: "LMS-1796", index: "648024", number: "C-78"), accept),
        (Certificate(code: "LMS-1796", index: "648024", number: "c-77"), accept),
        (Certificate(code: "LMS-1796", issuer: "elearning.un.org", index: "648024", number: "C-77"), accept),
        (Certificate(code: "LMS-1796", index: "648024", number: "n/a"), accept),
    ])
    func numberStandsForOneCertificate(_ certificate: Certificate, _ expected: String) throws {
        #expect(try certificate.judged(Circumstances().with(earlier: Self.seen)).verdictAndReason == expected)
    }

    /// What is not known of either tells nothing apart.
    @Test(arguments: [
        ("1,no,,,648023,,,Inspira,C-77", accept), ("1,no,bsafe,,,,Anna Larsen,Inspira,C-77", accept),
        ("1,no,ethics-integrity,,,,,Inspira,C-77", reused), ("1,no,,,,,Boris Petrov,Inspira,C-77", reused),
        ("1,no,,,648024,,,Inspira,C-77", reused), ("1,no,,,648024,,,,C-77", accept), ("1,no,bsafe,,,,--,Inspira,C-77", accept),
        ("1,no,bsafe,,000,,Anna Larsen,Inspira,C-77", accept), ("1,no,bsafe,,n/a,,Anna Larsen,Inspira,C-77", accept),
    ])
    func earlierRecordThatSaysLess(_ earlier: String, _ expected: String) throws {
        let certificate = Certificate(
            code: "LMS-3395", name: "Anna Larsen", index: "648023", email: "anna@example.org", number: "C-77")
        #expect(try certificate.judged(Circumstances().with(earlier: earlier)).verdictAndReason == expected)
    }

    /// The issuer that counts is the request's where the record names no platform; so is the name where it names nobody.
    @Test func requestCounts() throws {
        var circumstances = try Circumstances.request(issuer: "Inspira").with(earlier: Self.seen)
        let other = Certificate(code: "LMS-3395", issuer: "United Nations", index: "648024", number: "C-77")
        #expect(try other.judged(circumstances).reason == .certificateNumberReused)
        circumstances.name = "Boris Petrov"
        let alone = Certificate(code: "LMS-3395", issuer: nil, number: "C-77")
        #expect(try alone.judged(circumstances).openReasons == [.holderNotNamed, .certificateNumberReused])
        circumstances.name = "Larsen Anna"
        #expect(try alone.judged(circumstances).openReasons == [.holderNotNamed])
    }

    /// The first that is another's is named; one of this upload before one of the ledger.
    @Test func earlierBearerIsNamed() throws {
        let circumstances = try Circumstances().with(
            earlier: "4,no,bsafe,,648023,,,Inspira,C-77\n5,no,bsafe,,648024,,,Inspira,C-77")
        let certificates = ["648023", "648024"].map { Certificate(code: "LMS-3395", index: $0, number: "C-77") }
        let details = try Certificate.judge(certificates, circumstances).map { $0.deciding?.detail }
        #expect(
            details == [
                .inDelivery(DeliveredRecord(delivery: 5, source: 0, position: 2)),
                .earlier(EarlierRecord(source: 0, position: 1)),
            ])
    }

    /// Of a number that many bore a few are remembered: enough to refer whoever comes next.
    @Test func numberOfManyHolders() throws {
        let rows = (1...1_000).map { "1,no,bsafe,,\($0),,,Inspira,C-77" }.joined(separator: "\n")
        let circumstances = try Circumstances().with(earlier: rows)
        for index in ["1", "8", "9", "1000", "5000"] {
            let explanation = try Certificate(code: "LMS-3395", index: index, number: "C-77").judged(circumstances)
            #expect(explanation.reason == .certificateNumberReused)
        }
    }

    /// The same certificate once more, waiting and with its number: it waits, it is no other.
    @Test func everythingIsTheSame() throws {
        let earlier = "1,yes,bsafe,2026-05-12,648023,,Anna Larsen,Inspira,C-77"
        let certificate = Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023", number: "C-77")
        #expect(try certificate.judged(Circumstances().with(earlier: earlier)).openReasons == [.alreadyWithAClerk])
    }

    // MARK: Size

    @Test func emptyOnlyBeforeSomethingIsAdded() throws {
        #expect(try EarlierDeliveries(rulebook: Project.rulebook.get()).isEmpty)
        #expect(try Circumstances().with(earlier: Self.seen).earlier?.isEmpty == false)
        #expect(try Circumstances().with(earlier: "1,yes,bsafe,,1,,,,").earlier?.isEmpty == false)
    }

    /// Every record carries a dozen findings or more.
    @Test func findingsStaySmall() {
        #expect(MemoryLayout<Finding>.stride == 24)
        #expect(DeliveredRecord(delivery: 7, source: 1, position: 2).delivery == 7)
    }
}
