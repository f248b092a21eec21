import Foundation
import Testing

@testable import Reports

/// Text from a record in JSON and in tables: by whichever door, the same bytes.
@Suite struct SafeBytesTests {
    private func cell(_ text: String) -> String {
        var (plain, viaBytes): ([UInt8], [UInt8]) = ([], [])
        SafeBytes.appendCell(text, to: &plain)
        SafeBytes.appendCell(Array(text.utf8).span, to: &viaBytes)
        #expect(plain == viaBytes, "text and bytes are written alike: \(text.debugDescription)")
        return String(decoding: plain, as: UTF8.self)
    }

    private func json(_ text: String) -> String {
        var (plain, viaBytes): ([UInt8], [UInt8]) = ([], [])
        SafeBytes.appendJSON(text, to: &plain)
        SafeBytes.appendJSON(Array(text.utf8).span, to: &viaBytes)
        #expect(plain == viaBytes, "text and bytes are written alike: \(text.debugDescription)")
        return String(decoding: plain, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("Amina Example", "Amina Example"), ("A,B", "\"A,B\""), ("A \"B\"", "\"A \"\"B\"\"\""), ("\"", "\"\"\"\""),
        ("a;b|c", "a;b|c"), ("René 安全", "René 安全"), (" A", "\" A\""), ("A ", "\"A \""), ("O'Hara", "O'Hara"), ("'", "'"),
    ])
    func quoting(_ text: String, _ written: String) { #expect(cell(text) == written) }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+41", "'+41"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\\u{0009}x"), ("\rx", "'\\u{000D}x"),
        ("＝1", "'＝1"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("=", "'="), ("a=1", "a=1"), ("1-2", "1-2"),
    ])
    func formulas(_ text: String, _ written: String) { #expect(cell(text) == written) }

    @Test(arguments: [
        ("a\nb", "a\\u{000A}b"), ("a\r\nb", "a\\u{000D}\\u{000A}b"), ("a\u{0}b", "a\\u{0000}b"), ("a\u{1B}[0m", "a\\u{001B}[0m"),
        ("a\u{7F}", "a\\u{007F}"), ("a\u{9B}", "a\\u{009B}"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{2028}b", "a\\u{2028}b"),
        ("\u{200B}=1", "\\u{200B}=1"), ("a\u{E0041}", "a\\u{E0041}"),
    ])
    func controlsInCells(_ text: String, _ written: String) { #expect(cell(text) == written) }

    @Test(arguments: [
        ("", "\"\""), ("Amina", "\"Amina\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a/b", "\"a/b\""), ("é安😀", "\"é安😀\""),
        ("\n\t\r", "\"\\n\\t\\r\""), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001F\\u007F\""), ("\u{85}\u{9B}", "\"\\u0085\\u009B\""),
        ("\u{202E}\u{2066}", "\"\\u202E\\u2066\""), ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""), ("\u{FEFF}", "\"\\uFEFF\""),
        ("\u{E0041}", "\"\\uDB40\\uDC41\""), ("\u{F0000}", "\"\\uDB80\\uDC00\""), ("</script>", "\"</script>\""),
    ])
    func jsonStrings(_ text: String, _ written: String) throws {
        #expect(json(text) == written)
        let back = try JSONSerialization.jsonObject(with: Data("[\(written)]".utf8)) as? [String]
        #expect(back.map { $0.map { Array($0.unicodeScalars) } } == [Array(text.unicodeScalars)], "JSON gives back the very text")
    }

    /// All of the first 12,000 code points and some beyond: nothing unsafe is written raw, and JSON gives back what went in.
    @Test func everyCharacter() throws {
        let values =
            Array(0..<0x3000) + [0xD7FF, 0xE000, 0xF8FF, 0xFDD0, 0xFFFD, 0xFFFF, 0x1D400, 0x1F600, 0xE0001, 0xE007F, 0x10FFFF]
        for scalar in values.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let text = "a\(scalar)"
            let written = json(text)
            for shown in [cell(text), written] {
                #expect(!shown.unicodeScalars.contains { Self.isUnsafe($0) }, "\(scalar.value)")
            }
            let back = try JSONSerialization.jsonObject(with: Data("[\(written)]".utf8)) as? [String]
            #expect(back?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(scalar.value)")
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.generalCategory == .control || properties.isBidiControl || properties.isNoncharacterCodePoint
            || [.lineSeparator, .paragraphSeparator, .format].contains(properties.generalCategory)
    }
}
