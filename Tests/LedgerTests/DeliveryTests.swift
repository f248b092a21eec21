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
        #expect(try receive("a", SampleNight.arrival(1)) == Reception(.new, delivery: 1, arrival: 1))
        #expect(try receive("a", SampleNight.arrival(1)) == Reception(.leftover, delivery: 1, arrival: 1))
        #expect(try receive("a", SampleNight.arrival(2)) == Reception(.duplicate, delivery: 1, arrival: 2))
        #expect(try receive("a", SampleNight.arrival(2)) == Reception(.leftover, delivery: 1, arrival: 2))
        #expect(try receive("b", SampleNight.arrival(1)) == Reception(.new, delivery: 2, arrival: 3))
        #expect(try receive("a", Arrival(channel: .desk, name: [0x61])).kind == .duplicate)
        #expect(try receive("a", Arrival(channel: .desk, name: [0x61])).kind == .duplicate)
        #expect(try ledger.deliveries().map(\.id) == [1, 2])
        #expect(try ledger.auditHead()?.sequence == 2)
        try ledger.verify()
    }

    /// Another change of the same inode is another arrival.
    @Test func inodeThatIsUsedAgainIsNoLeftover() throws {
        var arrival = SampleNight.arrival(1)
        #expect(try receive("a", arrival) == Reception(.new, delivery: 1, arrival: 1))
        arrival.changedAt += 1
        #expect(try receive("a", arrival) == Reception(.duplicate, delivery: 1, arrival: 2))
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
        try ledger.store(rulebook: Project.rulebook.get().digest, tables: SampleNight.tables)
        let run = try ledger.beginRun(by: "batch")
        #expect(try ledger.lastRun() == nil)
        var counts = RunCounts()
        counts.judged = 2
        counts.deferred = 1
        #expect(throws: LedgerFault.self) {
            try ledger.endRun(run, exitCode: 0, rulebook: Project.rulebook.get().digest, seen: 4, counts, by: "batch")
        }
        try ledger.endRun(run, exitCode: 0, rulebook: Project.rulebook.get().digest, seen: 3, counts, by: "batch")
        #expect(throws: LedgerFault.self) {
            try ledger.endRun(run, exitCode: 0, rulebook: Project.rulebook.get().digest, seen: 3, counts, by: "batch")
        }
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

    @Test func arrivalsOfARunAreHandedOver() throws {
        let run = try ledger.beginRun(by: "batch")
        for (text, inode) in [("a", 1), ("b", 2), ("a", 3)] { _ = try SampleNight.receive(ledger, text, Int64(inode), run: run) }
        var found: [StoredArrival] = []
        try ledger.forEachArrival(in: run) { found.append($0) }
        #expect(found.map(\.delivery) == [1, 2, 1])
        #expect(found.map(\.isFirst) == [true, true, false])
        #expect(found.map(\.name) == [1, 2, 3].map { Array("canary-\($0).csv".utf8) })
        #expect(try ledger.arrivals(of: 1).map(\.id) == [1, 3])
    }

    @Test func everyArrivalIsCountedOnce() throws {
        let run = try ledger.beginRun(by: "batch")
        for (text, inode) in [("a", 1), ("b", 2), ("a", 3)] { _ = try SampleNight.receive(ledger, text, Int64(inode), run: run) }
        try ledger.settle(1, as: .refused, because: "empty", run: run, by: "batch")
        let counts = try ledger.counts(of: run, deferred: 4)
        #expect([counts.refused, counts.duplicate, counts.deferred, counts.total] == [1, 1, 5, 7])
    }

    @Test func whatWasLeftLyingIsKept() throws {
        let run = try ledger.beginRun(by: "batch")
        let left = [Deferral(because: "hidden", name: [0xFF]), Deferral(because: "night-is-full", name: nil, entries: 9)]
        try ledger.deferAll(left, run: run)
        var found: [Deferral] = []
        try ledger.forEachDeferral(in: run) { found.append($0) }
        #expect(found == left)
    }

    /// Several receptions are one transaction; what fails takes all of them back.
    @Test func togetherIsOneTransaction() throws {
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            try ledger.together {
                _ = try receive("a", SampleNight.arrival(1))
                #expect(try ledger.deliveries().count == 1)
                throw Broken()
            }
        }
        #expect(try ledger.deliveries().isEmpty)
        #expect(try ledger.auditHead() == nil)
        try ledger.together { for inode in 1...3 { _ = try receive("\(inode)", SampleNight.arrival(Int64(inode))) } }
        #expect(try folder.open().deliveries().count == 3)
    }
}
