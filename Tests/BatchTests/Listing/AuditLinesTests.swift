import Batch
import Foundation
import Ledger
import OfficeSupport
import Testing

@Suite("The audit chain, printed")
struct AuditLinesTests {
    private let temporary: TemporaryOffice
    private let ledger: Ledger

    init() throws { (temporary, ledger) = try SampleDeliveries.office() }

    private func lines(_ format: ListFormat) throws -> [String] {
        var lines: [String] = []
        try ledger.forEachAuditEntry { lines.append(AuditLines(format).line($0)) }
        return lines
    }

    @Test func words() throws {
        let lines = try lines(.table)
        let head = try #require(try ledger.auditHead())
        #expect(lines[0].hasPrefix("1  2026-11-18T11:06:40Z  run-begun 1  by batch\n  began_at=1795000000\n  hash "))
        #expect(lines.last?.hasSuffix("  hash \(head.hash)\n") == true && lines.count == Int(head.sequence))
        #expect(!lines.joined().contains("Canary"))
    }

    /// Each line names the hash of the one before.
    @Test func ndjson() throws {
        var previous = String(repeating: "0", count: 64)
        for (place, line) in try lines(.ndjson).enumerated() {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["sequence"] as? Int == place + 1 && object["previous"] as? String == previous)
            previous = try #require(object["hash"] as? String)
        }
        #expect(try previous == ledger.auditHead()?.hash.description)
    }
}
