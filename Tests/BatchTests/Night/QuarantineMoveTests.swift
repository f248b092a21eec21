import Ledger
import Testing

@testable import Batch

@Suite struct QuarantineMoveTests {
    private let office: OpenedOffice
    private let move: QuarantineMove

    init() throws {
        office = try OpenedOffice()
        move = QuarantineMove(office.open, office.ledger)
        try office.receive("a.csv", "one")
        try office.receive("again.xml", "one")
        try office.receive("b.pdf", "two")
    }

    private func settle(_ state: DeliveryState) throws {
        try office.ledger.settle(1, as: state, because: "crashed-twice", run: office.run, by: "batch")
    }

    private var taken: [String] { get throws { try office.open.taken.texts } }
    private var quarantine: [String] { get throws { try office.open.quarantine.texts } }

    @Test func allOriginalsOfADeliveryAndNoOthers() throws {
        try settle(.quarantined)
        try move.putAside(1)
        #expect(try taken == ["000003.pdf"] && quarantine == ["000001.csv", "000002.xml"])
        try move.putAside(1)
        #expect(try quarantine.count == 2)
    }

    @Test func madeUpForAfterAStop() throws {
        try settle(.quarantined)
        try move.moveAll()
        #expect(try quarantine == ["000001.csv", "000002.xml"])
    }

    @Test func putBack() throws {
        try settle(.quarantined)
        try move.moveAll()
        try settle(.received)
        try move.moveAll()
        #expect(try taken == ["000001.csv", "000002.xml", "000003.pdf"] && quarantine == [])
    }

    @Test func whatNobodyKnowsStays() throws {
        for name in ["notes", "999999.csv", "1x"] { try office.open.quarantine.write(EntryName(name), "") }
        try move.moveAll()
        #expect(try quarantine == ["999999.csv", "notes"] && taken.contains("1x"))
    }

    /// Neither is lost where both places have the name.
    @Test func nameIsThereAlready() throws {
        try settle(.quarantined)
        try office.open.quarantine.write(EntryName("000001.csv"), "somebody else's")
        try move.moveAll()
        #expect(try taken == ["000001.csv", "000003.pdf"])
        #expect(try office.open.quarantine.digest(EntryName("000001.csv")) == .of(Array("somebody else's".utf8)))
    }
}
