import Testing

@testable import Reports

@Suite struct ParagraphTests {
    @Test func breaksAtSpacesWithAHangingIndent() {
        #expect(Paragraph.set("aa bb cc dd", lead: "  - ", width: 9) == ["  - aa bb", "    cc dd"])
        #expect(Paragraph.set("aa bb", lead: "", width: 5) == ["aa bb"])
        #expect(Paragraph.set("aa bb", lead: "", width: 4) == ["aa", "bb"])
    }

    @Test func aWordTooLongStandsAlone() {
        #expect(Paragraph.set("a bbbbbbbbbb c", lead: " ", width: 5) == [" a", " bbbbbbbbbb", " c"])
    }

    @Test func nothingIsOneLine() { #expect(Paragraph.set("", lead: "  ", width: 5) == ["  "]) }

    @Test func wideCharactersTakeTwoColumns() {
        #expect(Paragraph.columns("安全") == 4 && Paragraph.columns("é") == 1 && Paragraph.columns("e\u{301}") == 1)
        #expect(Paragraph.set("安全 安全", lead: "", width: 8) == ["安全", "安全"])
    }

    @Test(arguments: [40, 60, 100])
    func noLineIsWider(_ width: Int) {
        let text = (1...200).map { String(repeating: "x", count: $0 % 13 + 1) }.joined(separator: " ")
        let lines = Paragraph.set(text, lead: "    ", width: width)
        #expect(lines.allSatisfy { $0.count <= width && $0.hasPrefix("    ") })
        #expect(lines.flatMap { $0.split(separator: " ") }.joined(separator: " ") == text)
    }

    @Test func widthsThatAreAbsurd() {
        #expect(
            TerminalStyle(width: 1, hasColour: false).width == 40 && TerminalStyle(width: 10_000, hasColour: false).width == 200)
    }
}
