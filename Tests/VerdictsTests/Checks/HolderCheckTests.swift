import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Check 10: whose it is, held against the request, the staff file and the upload (SPEC 5.7, note 10).
@Suite struct HolderCheckTests {
    /// Names are sets of folded words: equal, or one inside the other with two words in common.
    @Test(arguments: [
        ("Anna Larsen", "Anna Larsen", true), ("Anna Larsen", "LARSEN, Anna", true), ("Anna Larsen", "Anna Maria Larsen", true),
        ("Anna Maria Larsen", "anna larsen", true), ("Anna Larsen", "Anna", false), ("Anna", "Anna", true),
        ("Anna Larsen", "A. Larsen", false), ("Anna Larsen", "Anna Larson", false), ("Anna Larsen", "Boris Petrov", false),
        ("Anna Maria Larsen", "Anna Sofia Larsen", false), ("José Núñez", "Jose Nunez", true),
        ("Søren Ångström", "Soren Angstrom", true),
        ("Anna-Maria Larsen", "Anna Maria Larsen", true), ("O'Brien Pat", "OBrien Pat", true), ("Anna Anna", "Anna", true),
        ("Анна Ларсен", "Анна Ларсен", true),
    ])
    func namesAgree(_ name: String, _ other: String, _ agree: Bool) throws {
        let explanation = try Certificate(code: "LMS-3395", name: other).judged(.request(name: name))
        #expect(explanation.verdictAndReason == (agree ? "accept current-course" : "refer holder-mismatch"))
        #expect(explanation.holderWasChecked)
        let staff = try Circumstances().with(staff: "index_number,name\n648023,\"\(name)\"\n")
        let byStaff = try Certificate(code: "LMS-3395", name: other, index: "648023").judged(staff)
        #expect(byStaff.verdictAndReason == explanation.verdictAndReason)
    }

    /// Index numbers are text with leading zeros dropped; what is no number states nothing.
    @Test(arguments: [
        ("648023", "648023", "accept current-course"), ("648023", "00648023", "accept current-course"),
        ("00648023", "648023", "accept current-course"), ("648023", "648024", "refer holder-mismatch"),
        ("648023", "6480230", "refer holder-mismatch"), ("648023", "UN-648023", "refer holder-not-named"),
        ("648023", "000", "refer holder-not-named"), ("123456789012345678901", "123456789012345678901", "accept current-course"),
        ("123456789012345678901", "123456789012345678902", "refer holder-mismatch"),
    ])
    func indexNumbersAgree(_ request: String, _ own: String, _ expected: String) throws {
        #expect(try Certificate(code: "LMS-3395", index: own).judged(.request(index: request)).verdictAndReason == expected)
    }

    @Test func eitherMismatchRefers() throws {
        let request = try Circumstances.request(name: "Anna Larsen", index: "648023")
        #expect(try Certificate(code: "LMS-3395", name: "Anna Larsen", index: "1").judged(request).reason == .holderMismatch)
        #expect(
            try Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648023").judged(request).reason == .holderMismatch)
        #expect(try Certificate(code: "LMS-3395", name: "Anna Larsen").judged(request).verdict == .accept)
        #expect(try Certificate(code: "LMS-3395", index: "648023").judged(request).verdict == .accept)
    }

    @Test func recordThatNamesNobody() throws {
        #expect(try Certificate.bsafe.judged(.request(name: "Anna Larsen")).reason == .holderNotNamed)
        let alone = try Certificate.bsafe.judged()
        #expect(alone.verdict == .accept)
        #expect(!alone.holderWasChecked)
        // A number cannot be held against a name: nothing differs, and nothing was checked.
        let number = try Certificate(code: "LMS-3395", index: "648023").judged(.request(name: "Anna Larsen"))
        #expect(number.verdict == .accept)
        #expect(!number.holderWasChecked)
    }

    // MARK: The staff row

    private static let staff = """
        index_number,name,email
        00648023,Anna Larsen,anna@example.org
        648024,Boris Petrov,boris@example.org
        648025,Chen Wei,
        648026,Chen Wei,
        ,Dana Ito,dana@example.org
        """

    @Test(arguments: [
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023"), "accept", true),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648023"), "refer", true),
        // By e-mail, where the index number is stated nowhere or is that of no row.
        (Certificate(code: "LMS-3395", name: "Anna Larsen", email: "ANNA@example.org"), "accept", true),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", email: "anna@example.org"), "refer", true),
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "777", email: "anna@example.org"), "refer", true),
        // The index number goes before the e-mail.
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648024", email: "anna@example.org"), "accept", true),
        (Certificate(code: "LMS-3395", index: "777", email: "dana@example.org"), "accept", false),
        // By name, where one row only bears it; a number that differs is then a mismatch.
        (Certificate(code: "LMS-3395", name: "larsen ANNA"), "accept", true),
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "777"), "refer", true),
        (Certificate(code: "LMS-3395", name: "Chen Wei", index: "777"), "accept", false),
        (Certificate(code: "LMS-3395", name: "Somebody Else", index: "777"), "accept", false),
    ])
    func staffRowIsFound(_ certificate: Certificate, _ verdict: String, _ isChecked: Bool) throws {
        let explanation = try certificate.judged(Circumstances().with(staff: Self.staff))
        #expect(explanation.verdictAndReason == (verdict == "accept" ? "accept current-course" : "refer holder-mismatch"))
        #expect(explanation.holderWasChecked == isChecked)
    }

    // MARK: Earlier records

    @Test func oneNumberUnderTwoNamesRefersTheLater() throws {
        let explanations = try Certificate.judge([
            Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023"),
            Certificate(code: "LMS-1796", name: "Boris Petrov", index: "0648023"),
            Certificate(code: "LMS-2926", name: "Anna Maria Larsen", index: "648023"),
            Certificate(code: "LMS-2375", index: "648023"),
            Certificate(code: "LMS-1834", name: "Boris Petrov", index: "648024"),
        ])
        #expect(explanations.map(\.reason) == [.currentCourse, .holderMismatch, .holderMismatch, .currentCourse, .currentCourse])
        #expect(earlier(explanations[1]) == 1)
        #expect(earlier(explanations[2]) == 2)
    }

    private func earlier(_ explanation: Explanation) -> Int? {
        guard case .earlier(let record)? = explanation.deciding?.detail else { return nil }
        return Int(record.position)
    }

    // MARK: Certificate numbers

    private func reasons(_ second: Certificate) throws -> String {
        let first = Certificate(code: "LMS-3395", name: "Anna Larsen", index: "648023", number: "C-77")
        return try Certificate.judge([first, second])[1].verdictAndReason
    }

    @Test(arguments: [
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648024", number: "C-77"), "refer certificate-number-reused"),
        (Certificate(code: "LMS-1796", name: "Anna Larsen", index: "648023", number: "C-77"), "refer certificate-number-reused"),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", number: "C-77"), "refer certificate-number-reused"),
        (Certificate(code: "LMS-3395", name: "Anna Larsen", index: "00648023", number: "C-77"), "reject duplicate-in-upload"),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648024", number: "C-78"), "accept current-course"),
        (Certificate(code: "LMS-3395", name: "Boris Petrov", index: "648024", number: "n/a"), "accept current-course"),
        (
            Certificate(code: "LMS-3395", issuer: "elearning.un.org", name: "Boris Petrov", index: "648024", number: "C-77"),
            "accept current-course"
        ),
        // The same issuer under another of its names.
        (
            Certificate(code: "LMS-3395", issuer: "UN Inspira", name: "Boris Petrov", index: "648024", number: "C-77"),
            "refer certificate-number-reused"
        ),
        (
            Certificate(code: "LMS-3395", issuer: "INSPIRA", name: "Boris Petrov", index: "648024", number: "C-77"),
            "refer certificate-number-reused"
        ),
    ])
    func numberStandsForOneCertificate(_ second: Certificate, _ expected: String) throws {
        #expect(try reasons(second) == expected)
    }

    @Test func earlierBearerOfTheNumberIsNamed() throws {
        let explanations = try Certificate.judge([
            .bsafe, Certificate(code: "LMS-3395", index: "1", number: "C-77"),
            Certificate(code: "LMS-3395", index: "2", number: "C-77"),
        ])
        #expect(explanations[2].reason == .certificateNumberReused)
        #expect(earlier(explanations[2]) == 2)
    }

    /// A number printed on hundreds of certificates is no certificate's number: all but the first are referred.
    @Test func numberOfManyHolders() throws {
        let explanations = try Certificate.judge(
            (1...40).map { Certificate(code: "LMS-3395", index: "\($0)", number: "C-77") })
        #expect(explanations.map(\.reason) == [.currentCourse] + Array(repeating: .certificateNumberReused, count: 39))
    }
}
