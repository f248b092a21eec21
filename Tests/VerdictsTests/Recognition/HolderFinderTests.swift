import FixtureSupport
import Records
import Testing

@testable import Verdicts

/// Whose a record is, in words, for those who keep what was judged.
@Suite struct HolderFinderTests {
    private static let staff = "index_number,name,email\n00648023,Anna Larsen,anna@example.org\n,Dana Ito,dana@example.org\n"

    private static func found(_ certificate: Certificate, _ circumstances: Circumstances) throws -> [String?] {
        let record = try #require(try Project.judge(csv: Certificate.table([certificate])).first).record
        let finder = HolderFinder(circumstances)
        // The text stands for the key by which the record was judged.
        #expect(finder.indexNumber(of: record).map { HolderKeys.index($0) } ?? 0 == finder.find(record).keys.index)
        return [finder.indexNumber(of: record), finder.email(of: record), finder.name(of: record)]
    }

    @Test(
        arguments: [
            (Certificate(code: "LMS-3395", name: "A B", index: "007", email: "A@x.org"), ["007", "A@x.org", "A B"]),
            (Certificate(code: "LMS-3395", index: "UN-1"), [nil, nil, nil]),
            // The staff row gives a number to an e-mail, to no name and to nobody who states another number.
            (Certificate(code: "LMS-3395", email: "ANNA@example.org"), ["00648023", "ANNA@example.org", nil]),
            (Certificate(code: "LMS-3395", index: "5", email: "anna@example.org"), ["5", "anna@example.org", nil]),
            (Certificate(code: "LMS-3395", name: "Anna Larsen"), [nil, nil, "Anna Larsen"]),
            (Certificate(code: "LMS-3395", email: "dana@example.org"), [nil, "dana@example.org", nil]),
            (Certificate(code: "LMS-3395", index: "n/a", email: "anna@example.org"), ["00648023", "anna@example.org", nil]),
        ] as [(Certificate, [String?])])
    func recordAndStaffRow(_ certificate: Certificate, _ expected: [String?]) throws {
        #expect(try Self.found(certificate, Circumstances().with(staff: Self.staff)) == expected)
    }

    @Test func requestServesWhatTheRecordDoesNotState() throws {
        let request = try Circumstances.request(name: "Boris Petrov", index: "0042").with(staff: Self.staff)
        #expect(
            try Self.found(Certificate(code: "LMS-3395", email: "anna@example.org"), request) == [
                "0042", "anna@example.org", "Boris Petrov",
            ])
        #expect(try Self.found(Certificate(code: "LMS-3395", name: "A B", index: "7"), request) == ["7", nil, "A B"])
    }

    @Test(
        arguments: [
            ("Inspira", nil, "Inspira"), ("Inspira", "UNICEF", "Inspira"), ("Some School", "Inspira", "Some School"),
            ("United Nations", "Inspira", "Inspira"), ("United Nations", nil, "United Nations"), (nil, "Inspira", "Inspira"),
            (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func issuerThatCounts(_ own: String?, _ request: String?, _ expected: String?) throws {
        let certificate = Certificate(code: "LMS-3395", issuer: own)
        let record = try #require(try Project.judge(csv: Certificate.table([certificate])).first).record
        let counting = try IssuerOfRecord(rulebook: Project.rulebook.get(), circumstances: .request(issuer: request))
        #expect(counting.issuer(of: record) == expected)
    }
}
