import Foundation
package import Ledger

/// The receipt of an erasure as JSON. It names nobody: together with the person's data it shows that the erasure was of this person.
package enum ReceiptText {
    package static func json(_ receipt: ErasureReceipt, _ plan: ErasurePlan, by actor: String) -> String {
        let members: [(String, String)] = [
            ("erasure", "\(receipt.erasure)"), ("at", JSONText.string(receipt.at.utc)), ("by", JSONText.string(actor)),
            ("explanations", "\(receipt.verdicts)"), ("notes", "\(receipt.notes)"), ("namesOfFiles", "\(receipt.names)"),
            ("deliveries", list(receipt.deliveries.map(\.id))), ("namesakes", list(receipt.namesakes)),
            ("namedInFileNames", list(plan.named)), ("notRead", list(plan.notRead)),
            ("staffAndHistoryFiles", "[\(plan.tables.map { JSONText.string("\($0)") }.joined(separator: ","))]"),
            ("key", JSONText.string(hexadecimal(receipt.key))), ("auditHead", JSONText.string("\(receipt.head)")),
            ("remains", JSONText.string(ErasureWords.remains)),
        ]
        return "{\n\(members.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n"))\n}\n"
    }

    private static func list(_ numbers: [Int64]) -> String { "[\(numbers.map { "\($0)" }.joined(separator: ","))]" }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private struct Read: Decodable {
        let erasure: Int64
        let key: String
    }

    /// - Returns: nil where it is no receipt.
    package static func read(_ bytes: [UInt8]) -> (erasure: Int64, key: [UInt8])? {
        guard let read = try? JSONDecoder().decode(Read.self, from: Data(bytes)), let key = ContentDigest(hexadecimal: read.key)
        else { return nil }
        return (read.erasure, key.bytes)
    }
}
