import Foundation
import Testing

@testable import Ledger

/// Deliveries, runs, attempts and decisions as lists show them.
@Suite struct ListingTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        ledger = try folder.open()
    }

    private func listed(_ state: DeliveryState? = nil, run: Int64? = nil) throws -> [ListedDelivery] {
        var listed: [ListedDelivery] = []
        try ledger.forEachListed(state, run: run) { listed.append($0) }
        return listed
    }

    @Test func everyDeliveryWithCountsAndNames() throws {
        let listed = try listed()
        #expect(try listed.map(\.delivery) == ledger.deliveries())
        #expect(listed.map { $0.judgement?.records } == [3, 1, nil])
        #expect(try listed.map(\.names) == (1...3).map { try ledger.names(of: $0) })
    }

    @Test(arguments: [(DeliveryState.judged, [1, 2]), (.quarantined, [3]), (.received, [])] as [(DeliveryState, [Int64])])
    func ofAState(_ state: DeliveryState, _ ids: [Int64]) throws {
        #expect(try listed(state).map(\.delivery.id) == ids)
        #expect(try ledger.count(state) == ids.count)
    }

    @Test func ofARun() throws {
        let next = try ledger.beginRun(by: "batch")
        #expect(try listed(run: next).isEmpty)
        let delivery = try SampleNight.receive(ledger, "later", 9, run: next)
        try ledger.settle(3, as: .received, because: nil, by: "clerk")
        _ = try ledger.beginAttempt(3, run: next)
        #expect(try listed(run: next).map(\.delivery.id) == [3, delivery])
        #expect(try listed(run: 1).map(\.delivery.id) == [1, 2, 3])
        #expect(try listed(.quarantined, run: next).isEmpty)
        #expect(throws: LedgerFault.noSuch("run", id: 77)) { try listed(run: 77) }
    }

    @Test func latestRun() throws {
        #expect(try ledger.latestRun() == ledger.run(1))
        let next = try ledger.beginRun(by: "batch")
        #expect(try ledger.latestRun()?.id == next && ledger.latestRun()?.end == nil)
        #expect(try LedgerFolder().open().latestRun() == nil)
    }

    @Test func attemptsBeforeAPuttingBackToo() throws {
        for outcome in [Attempt.Outcome.crashed, .timedOut] {
            try ledger.endAttempt(ledger.beginAttempt(3, run: 1), outcome)
            if outcome == .crashed { try ledger.settle(3, as: .received, because: nil, by: "clerk") }
        }
        #expect(try ledger.everyAttempt(at: 3).map(\.outcome) == [.crashed, .timedOut])
        #expect(try ledger.attempts(at: 3).map(\.outcome) == [.timedOut])
    }

    @Test func decisionsOfADelivery() throws {
        #expect(try ledger.decisions(onDelivery: 1) == ledger.decisions(on: 3))
        #expect(try ledger.decisions(onDelivery: 1).count == 2 && ledger.decisions(onDelivery: 2).isEmpty)
    }

    @Test func digitsOfAnEntry() throws {
        var last: AuditEntry?
        try ledger.forEachAuditEntry { last = $0 }
        #expect(try last?.digits.hash == ledger.auditHead()?.hash.description)
        #expect(last?.digits.previous.count == 64)
    }
}
