import Testing

@testable import Batch

@Suite("Small JSON")
struct JSONTextTests {
    @Test func line() {
        let members = [("a", JSONText.string("say \"x\"\n\u{202E}")), ("b", JSONText.number(nil)), ("c", JSONText.number(7))]
        #expect(JSONText.line(members) == "{\"a\":\"say \\\"x\\\"\\n\\u202E\",\"b\":null,\"c\":7}\n")
    }
}
