import Rulebook
import Testing

/// Catalogue numbers as people type them (SPEC 5.2).
@Suite struct CodeMentionTests {
    @Test(arguments: [
        ("LMS-3395", [3395]), ("lms-3395", [3395]), ("LMS3395", [3395]), ("LMS 3395", [3395]), ("LMS:3395", [3395]),
        ("LMS.3395", [3395]), ("LMS_3395", [3395]), ("LMS - 3395", [3395]), ("LMS\u{2013}3395", [3395]),
        ("LMS\u{2011}3395", [3395]), ("LMS\u{2212}3395", [3395]), ("LMS\u{A0}3395", [3395]), ("LMS: 003395", [3395]),
        ("LMS-3395 (English)", [3395]), ("(LMS-3395)", [3395]), ("BSAFE LMS-3395", [3395]), ("LMS-3395/LMS-3396", [3395, 3396]),
        ("LMS-2299/2302", [2299, 2302]), ("LMS-2299 / 2302", [2299, 2302]), ("LMS-2299; LMS-2302", [2299, 2302]),
        ("LMS-1/02", [1]), ("LMS-3395-EN", [3395]), ("LMS-999999999", [999_999_999]), ("LMS-000000000003395", [3395]),
    ])
    func numberIsRead(_ text: String, _ numbers: [Int]) {
        #expect(CodeMention.all(in: text) == numbers.map { .number($0) })
    }

    @Test(arguments: [
        ("LMS-33X5", "33X5"), ("LMS-3395A", "3395A"), ("LMS-1234567890", "1234567890"), ("LMS-3\u{665}95", "3\u{665}95"),
    ])
    func malformedCodeIsKept(_ text: String, _ body: String) {
        #expect(CodeMention.all(in: text) == [.malformed(body)])
    }

    /// A bare number is never a code, nor is a word that happens to hold the letters.
    @Test(arguments: ["3395", "", "LMS", "LMS-", "LMS-X", "FILMS 3395", "XLMS-3395", "LMS-\u{663}395", "LM5-3395", "L M S 3395"])
    func otherTextIsNoCode(_ text: String) {
        #expect(CodeMention.all(in: text).isEmpty)
    }

    @Test func codeIsTakenOutOfATitle() {
        var title = "BSAFE (LMS-3395) for all"
        #expect(CodeMention.take(from: &title) == [.number(3395)])
        #expect(title == "BSAFE ( ) for all")
    }

    /// Names of any length fit into a finding.
    @Test func malformedCodeIsShortened() {
        let mention = CodeMention.all(in: "LMS-9" + String(repeating: "x", count: 500))
        #expect(mention == [.malformed("9" + String(repeating: "x", count: 23))])
    }
}
