import Testing

@testable import Ledger

/// Programs that may ask the desk.
@Suite struct ProgramTests {
    private static let name = UserName("transfer-script")!

    @Test func oneTokenAProgram() throws {
        let folder = try LedgerFolder()
        let ledger = try folder.open()
        let token = try ledger.addProgram(Self.name, by: "officer")
        #expect(try ledger.program(SecretToken(token.text))?.name == Self.name)
        #expect(try ledger.program(SecretToken()) == nil && ledger.program(SecretToken("")) == nil)
        #expect(throws: LedgerFault.programExists(name: "transfer-script")) {
            try ledger.addProgram(Self.name, by: "officer")
        }
        try ledger.endProgram(Self.name, by: "officer")
        #expect(try ledger.program(token) == nil, "at once")
        #expect(throws: LedgerFault.noSuchProgram(name: "transfer-script")) { try ledger.endProgram(Self.name, by: "officer") }
        let next = try ledger.addProgram(Self.name, by: "officer")
        #expect(try ledger.program(token) == nil && ledger.program(next) != nil)
        #expect(try ledger.programs().map(\.isOpen) == [false, true])
        try ledger.verify()
    }
}
