import Ledger
import Rulebook
import Testing

@testable import Batch

@Suite("Names, days and reasons in a report")
struct DisplayNameTests {
    @Test(arguments: [
        ([0x61, 0xFF, 0x62], "a\\xFFb"), (Array("é安😀.csv".utf8), "é安😀.csv"), (Array("a\nb\u{202E}".utf8), "a\\u{000A}b\\u{202E}"),
        ([0xE5, 0xAE], "\\xE5\\xAE"), ([], ""), ([0xC0, 0x80], "\\xC0\\x80"), ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
    ])
    func names(_ raw: [UInt8], _ shown: String) { #expect(DisplayName.shown(raw) == shown) }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_709_251_199, "2024-02-29T23:59:59Z"), (1_795_401_000, "2026-11-23T02:30:00Z"),
    ])
    func moments(_ seconds: Int64, _ text: String) { #expect(Moment(seconds: seconds).utc == text) }

    @Test func onlyReasonsToReferAreMissingFacts() {
        let missing = Reason.allCases.filter(\.isMissingFact)
        #expect(missing.allSatisfy { $0.reasonClass == .refer })
        #expect(missing.contains(.dateMissing) && missing.contains(.recordUnreadable) && !missing.contains(.suspiciousText))
    }
}
