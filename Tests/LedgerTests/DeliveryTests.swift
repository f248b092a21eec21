import FixtureSupport
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// Bytes are received once, attempts are counted before the work, a delivery is settled once.
@Suite struct DeliveryTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
    }

    private func receive(_ text: String, _ arrival: Arrival) throws -> Reception {
        try ledger.receive(arrival, digest: .of(Array(text.utf8)), size: 1, run: nil)
    }

    @Test func sameBytesAreOneDelivery() throws {
        #expect(try receive("a", SampleNight.arrival(1)) == .new(delivery: 1))
        #expect(try receive("a", SampleNight.arrival(1)) == .leftover(delivery: 1))
        #expect(try receive("a", SampleNight.arrival(2)) == .duplicate(of: 1))
        #expect(try receive("a", SampleNight.arrival(2)) == .leftover(delivery: 1))
        #expect(try receive("b", SampleNight.arrival(1)) == .new(delivery: 2))
        #expect(try receive("a", Arrival(channel: .desk, name: [0x61])) == .duplicate(of: 1))
        #expect(try receive("a", Arrival(channel: .desk, name: [0x61])) == .duplicate(of: 1))
        #expect(try ledger.deliveries().map(\.id) == [1, 2])
        #expect(try ledger.auditHead()?.sequence == 2)
        try ledger.verify()
    }

    /// Another change of the same inode is another arrival.
    @Test func inodeThatIsUsedAgainIsNoLeftover() throws {
        var arrival = SampleNight.arrival(1)
        #expect(try receive("a", arrival) == .new(delivery: 1))
        arrival.changedAt += 1
        #expect(try receive("a", arrival) == .duplicate(of: 1))
    }

    @Test func namesAreKeptRaw() throws {
        let name: [UInt8] = [0x2D, 0x0A, 0xFF, 0x1B, 0x2F]
        _ = try receive("a", Arrival(channel: .folder, name: name))
        #expect(try ledger.names(of: 1) == [name])
    }

    @Test func attemptsAreCountedUntilTheDeliveryIsPutBack() throws {
        let run = try ledger.beginRun(by: "batch")
        _ = try receive("a", SampleNight.arrival(1))
        for outcome in [Attempt.Outcome.crashed, .timedOut] {
            try ledger.endAttempt(ledger.beginAttempt(1, run: run), outcome)
        }
        _ = try ledger.beginAttempt(1, run: run)
        #expect(try folder.open().attempts(at: 1).map(\.outcome) == [.crashed, .timedOut, nil])
        try ledger.settle(1, as: .quarantined, because: "crashed-twice", by: "batch")
        #expect(try ledger.attempts(at: 1).count == 3)
        try ledger.settle(1, as: .received, because: nil, by: "clerk")
        #expect(try ledger.attempts(at: 1).isEmpty)
        _ = try ledger.beginAttempt(1, run: run)
        #expect(try ledger.attempts(at: 1).count == 1)
        #expect(try ledger.delivery(1).state == .received)
    }

    /// By hand, for the ledger keeps no list of them: what may follow what.
    @Test(
        arguments: [
            ([.refused], true), ([.quarantined], true), ([.quarantined, .received], true),
            ([.quarantined, .received, .refused], true), ([.received], false), ([.refused, .received], false),
            ([.refused, .quarantined], false), ([.quarantined, .refused], false), ([.judged], false), ([.partlyJudged], false),
        ] as [([DeliveryState], Bool)])
    func statesFollowOneAnother(_ states: [DeliveryState], _ isAllowed: Bool) throws {
        _ = try receive("a", SampleNight.arrival(1))
        for state in states.dropLast() { try ledger.settle(1, as: state, because: nil, by: "batch") }
        let before = try ledger.delivery(1).state
        let last = try #require(states.last)
        if isAllowed {
            try ledger.settle(1, as: last, because: nil, by: "batch")
            #expect(try ledger.delivery(1).state == last)
        } else {
            #expect(throws: LedgerFault.self) { try ledger.settle(1, as: last, because: nil, by: "batch") }
            #expect(try ledger.delivery(1).state == before)
        }
        try ledger.verify()
    }

    @Test func deliveryThatIsNotThereIsNamed() {
        #expect(throws: LedgerFault.noSuch("delivery", id: 7)) { try ledger.delivery(7) }
        #expect(throws: LedgerFault.noSuch("delivery", id: 7)) {
            try ledger.settle(7, as: .refused, because: nil, by: "batch")
        }
    }

    @Test func runsEndOnceAndAddUp() throws {
        let run = try ledger.beginRun(by: "batch")
        #expect(try ledger.lastRun() == nil)
        var counts = RunCounts()
        counts.judged = 2
        counts.deferred = 1
        #expect(throws: LedgerFault.self) { try ledger.endRun(run, exitCode: 0, seen: 4, counts, by: "batch") }
        try ledger.endRun(run, exitCode: 0, seen: 3, counts, by: "batch")
        #expect(throws: LedgerFault.self) { try ledger.endRun(run, exitCode: 0, seen: 3, counts, by: "batch") }
        #expect(try ledger.lastRun()?.id == run)
        try ledger.verify()
    }

    @Test func rulebookIsKeptByItsDigest() throws {
        let digest = try Project.rulebook.get().digest
        try ledger.store(rulebook: digest, tables: SampleNight.tables)
        try ledger.store(rulebook: digest, tables: SampleNight.tables)
        #expect(try ledger.rulebook(digest)?.digest == digest)
        #expect(try ledger.rulebook("sha256:" + String(repeating: "0", count: 64)) == nil)
        var changed = SampleNight.tables
        changed[.policies]?.append(contentsOf: Array("x,y,z,policy\n".utf8))
        #expect(throws: (any Error).self) { try ledger.store(rulebook: digest, tables: changed) }
    }
}
