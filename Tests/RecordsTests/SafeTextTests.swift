import Records
import Testing

/// What may not be shown as it is (SPEC 5.4).
@Suite struct SafeTextTests {
    @Test(arguments: [
        ("\u{0}", "\\u{0000}"), ("\t", "\\u{0009}"), ("\n", "\\u{000A}"), ("\r", "\\u{000D}"), ("\u{1B}[31m", "\\u{001B}[31m"),
        ("\u{7F}", "\\u{007F}"), ("\u{85}", "\\u{0085}"), ("\u{9B}", "\\u{009B}"), ("\u{AD}", "\\u{00AD}"),
        ("\u{61C}", "\\u{061C}"),
        ("\u{180E}", "\\u{180E}"), ("\u{200B}", "\\u{200B}"), ("\u{200D}", "\\u{200D}"), ("\u{200E}", "\\u{200E}"),
        ("\u{2028}", "\\u{2028}"), ("\u{202E}", "\\u{202E}"), ("\u{2066}", "\\u{2066}"), ("\u{2060}", "\\u{2060}"),
        ("\u{3164}", "\\u{3164}"), ("\u{E000}", "\\u{E000}"), ("\u{FE0F}", "\\u{FE0F}"), ("\u{FEFF}", "\\u{FEFF}"),
        ("\u{378}", "\\u{0378}"), ("\u{E0041}", "\\u{E0041}"),
        ("\u{F0000}", "\\u{F0000}"), ("a\u{202E}b", "a\\u{202E}b"),
    ])
    func escapes(_ text: String, _ escaped: String) { #expect(SafeText.escaped(text) == escaped) }

    @Test(arguments: [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func escapesNoncharacters(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(SafeText.escaped(String(scalar)) == "\\u{\(SafeText.hex(scalar))}")
    }

    @Test(arguments: [
        "", " ", "Amina Example", "René", "e\u{301}", "安全", "عربية", "עברית", "Ёлка", "한국", "🙂", "A&B <b> \" \\ ' %s", "\u{A0}",
        "\u{FFFD}", "½²™",
    ])
    func leaves(_ text: String) { #expect(SafeText.escaped(text) == text) }

    @Test(arguments: [("A", "0041"), ("\u{421}", "0421"), ("\u{1D7D3}", "1D7D3"), ("\u{10FFFF}", "10FFFF"), ("\u{7}", "0007")])
    func hex(_ scalar: Unicode.Scalar, _ digits: String) { #expect(SafeText.hex(scalar) == digits) }
}
