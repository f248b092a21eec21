import Batch
import Testing

@Suite("Names as bytes")
struct RawNameTests {
    @Test(
        arguments: [
            (Array("a.csv".utf8), "a.csv"), (Array("Änne 資料.pdf".utf8), "Änne 資料.pdf"), ([], ""), ([0xFF], "\\xFF"),
            (Array("a".utf8) + [0x0A] + Array("b".utf8), "a\\u{000A}b"), ([0x1B] + Array("[31m".utf8), "\\u{001B}[31m"),
            ([0x61, 0xC3], "a\\xC3"), ([0xC3, 0x61], "\\xC3a"), ([0xE2, 0x80, 0xAE], "\\u{202E}"),
            ([0xE2, 0x80, 0x61], "\\xE2\\x80a"),
            ([0xED, 0xA0, 0x80, 0x7A], "\\xED\\xA0\\x80z"), ([0xC0, 0xAF], "\\xC0\\xAF"), ([0x07, 0x9B], "\\u{0007}\\x9B"),
        ] as [([UInt8], String)])
    func shown(_ name: [UInt8], _ text: String) { #expect(RawName.shown(name) == text) }
}
