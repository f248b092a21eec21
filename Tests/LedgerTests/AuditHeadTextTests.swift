import Testing

@testable import Ledger

/// A head is one word that goes there and back.
@Suite struct AuditHeadTextTests {
    @Test func goesThereAndBack() {
        let head = AuditHead(sequence: 57, hash: .of([1, 2, 3]))
        #expect(AuditHead("\(head)") == head)
        #expect("\(head)".hasPrefix("57:039058c6f2c0cb49"))
    }

    @Test(
        arguments: [
            { $0 + " " }, { " " + $0 }, { "0" + $0 }, { "-" + $0 }, { $0.uppercased() }, { String($0.dropLast()) }, { $0 + "0" },
            { $0.replacing(":", with: "") }, { $0.replacing("57:", with: ":") }, { $0.replacing("57:", with: "0:") }, { _ in "" },
            { $0.replacing("03", with: "+3") },
        ] as [@Sendable (String) -> String])
    func anythingElseIsNone(_ change: @Sendable (String) -> String) {
        #expect(AuditHead(change("\(AuditHead(sequence: 57, hash: .of([1, 2, 3])))")) == nil)
    }
}
