import Testing

@testable import Batch

@Suite struct EntryNameTests {
    @Test func composedAndDecomposedAreTwo() {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        #expect(composed == decomposed && EntryName(composed) != EntryName(decomposed))
        #expect(Set([EntryName(composed), EntryName(decomposed)]).count == 2)
    }

    @Test func sortedByBytes() {
        let names = [[0xFF], [0x61, 0x0A], [0x61], [0x2D]].map(EntryName.init(_:))
        #expect(names.sorted().map(\.bytes) == [[0x2D], [0x61], [0x61, 0x0A], [0xFF]])
    }

    @Test func whatIsNoTextIsRepairedForReadingAlone() {
        let name = EntryName([0x61, 0xFF])
        #expect(name.text == "a\u{FFFD}" && name != EntryName(name.text))
    }

    @Test(arguments: [("x.done", true), (".done", true), ("done", false), ("", false), ("x.done ", false), ("x.DONE", false)])
    func suffix(_ name: String, _ hasIt: Bool) { #expect(EntryName(name).hasSuffix(".done") == hasIt) }

    @Test func cStringEndsWithZero() {
        EntryName("ab").withCString { #expect(String(cString: $0) == "ab") }
        EntryName("").withCString { #expect($0[0] == 0) }
    }
}
