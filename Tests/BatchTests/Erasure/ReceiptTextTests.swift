import Ledger
import Testing

@testable import Batch

@Suite("The receipt of an erasure, read")
struct ReceiptTextTests {
    private static let key = String(repeating: "0a", count: 32)

    @Test func keyAndNumber() throws {
        let read = try #require(ReceiptText.read(Array("{\"erasure\": 7, \"key\": \"\(Self.key)\", \"more\": []}".utf8)))
        #expect(read.erasure == 7 && read.key == [UInt8](repeating: 10, count: 32))
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"erasure\": 7}", "{\"erasure\": 7, \"key\": \"0a\"}", "{\"erasure\": \"7\", \"key\": \"\(key)\"}",
        "\u{FF}",
    ])
    func noReceipt(_ text: String) { #expect(ReceiptText.read(Array(text.utf8)) == nil) }
}
