import Ledger
import Testing

@testable import Batch

@Suite struct QuarantineTests {
    private let office: OpenedOffice
    private let aside: Quarantine

    init() throws {
        office = try OpenedOffice()
        aside = Quarantine(office.open, office.ledger)
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
        try aside.put(1, because: "crashed-twice", run: office.run)
        #expect(try office.ledger.delivery(1).state == .quarantined)
        #expect(try taken == ["000003.pdf"] && quarantine == ["000001.csv", "000002.xml"])
        try aside.moveAll()
        #expect(try quarantine.count == 2)
    }

    /// Nil for an attempt in which the run itself was stopped.
    private func attempt(_ outcomes: [Attempt.Outcome?]) throws {
        for outcome in outcomes {
            let attempt = try office.ledger.beginAttempt(1, run: office.run)
            if let outcome { try office.ledger.endAttempt(attempt, outcome) }
        }
    }

    @Test(
        arguments: [
            ([], nil), ([.crashed], nil), ([.crashed, .notTried, .finished], nil), ([.crashed, .crashed], "crashed-twice"),
            ([.crashed, nil, .timedOut], "timed-out-twice"), ([.overLimit, .notTried, .overLimit], "over-limit-twice"),
            ([nil, nil, nil, nil], nil), ([nil, nil, nil, nil, nil], "interrupted-often"),
            ([nil, nil, .crashed, nil, nil], nil),
        ] as [([Attempt.Outcome?], String?)])
    func whenItIsNotTriedAgain(_ outcomes: [Attempt.Outcome?], _ because: String?) throws {
        try attempt(outcomes)
        #expect(try aside.reason(1) == because)
        #expect(try aside.reason(2) == nil)
    }

    /// Whoever puts it back wants it tried.
    @Test func putBackItBeginsAnew() throws {
        try attempt([.crashed, .crashed])
        try aside.put(1, because: "crashed-twice", run: office.run)
        try settle(.received)
        #expect(try aside.reason(1) == nil)
    }

    @Test func madeUpForAfterAStop() throws {
        try settle(.quarantined)
        try aside.moveAll()
        #expect(try quarantine == ["000001.csv", "000002.xml"])
    }

    @Test func putBack() throws {
        try settle(.quarantined)
        try aside.moveAll()
        try settle(.received)
        try aside.moveAll()
        #expect(try taken == ["000001.csv", "000002.xml", "000003.pdf"] && quarantine == [])
    }

    @Test func whatNobodyKnowsStays() throws {
        for name in ["notes", "999999.csv", "1x"] { try office.open.quarantine.write(EntryName(name), "") }
        try aside.moveAll()
        #expect(try quarantine == ["999999.csv", "notes"] && taken.contains("1x"))
    }

    /// Neither is lost where both places have the name.
    @Test func nameIsThereAlready() throws {
        try settle(.quarantined)
        try office.open.quarantine.write(EntryName("000001.csv"), "somebody else's")
        try aside.moveAll()
        #expect(try taken == ["000001.csv", "000003.pdf"])
        #expect(try office.open.quarantine.digest(EntryName("000001.csv")) == .of(Array("somebody else's".utf8)))
    }
}
