import FixtureSupport
import Glibc
import Ledger
import Records
import Testing
import Verdicts

@testable import Batch

@Suite(.timeLimit(.minutes(20))) struct DeliveryJudgingTests {
    private let office: OpenedOffice

    init() throws {
        office = try OpenedOffice()
        _ = try SampleRules.digest(office.ledger)
        for name in ["a", "b", "c"] { try office.receive(name, name) }
    }

    private func judging(_ script: ScriptedWorker, isStopped: @escaping () -> Bool = { false }) throws -> DeliveryJudging {
        let options = NightOptions(
            office: office.office, rules: Project.rules, asOf: CalendarDay("2026-11-23")!, worker: script.settings)
        return DeliveryJudging(
            office.open, office.ledger, run: office.run, try Materials(options, office.open.store), options, isStopped: isStopped,
            say: { _ in })
    }

    private func judge(_ frames: [UInt8], isStopped: @escaping () -> Bool = { false }) throws -> (
        done: Int, failure: WorkerFailure?
    ) {
        let script = ScriptedWorker(ScriptedWorker.ready + frames)
        return try judging(script, isStopped: isStopped).judge(office.ledger.deliveries(.received))
    }

    private var states: [DeliveryState] { get throws { try office.ledger.deliveries().map(\.state) } }

    private func outcomes(_ delivery: Int64) throws -> [Attempt.Outcome?] {
        try office.ledger.attempts(at: delivery).map(\.outcome)
    }

    private static let honest = ScriptedWorker.judged([SampleEntry.make()])

    @Test func wholeGroup() throws {
        #expect(try judge(Self.honest + Self.honest + ScriptedWorker.judged([])) == (3, nil))
        #expect(try states == [.judged, .judged, .judged])
        #expect(try (1...3).map { try office.ledger.judgement(of: $0)?.records } == [1, 1, 0])
        #expect(try outcomes(1) == [.finished])
    }

    /// What is before the failure is kept, what is behind it was not tried.
    @Test func failureInTheMiddle() throws {
        #expect(try judge(Self.honest + ScriptedWorker.frame(.ready)) == (1, .garbage))
        #expect(try states == [.judged, .received, .received])
        #expect(try outcomes(1) == [.finished] && outcomes(2) == [.crashed] && outcomes(3) == [.notTried])
    }

    /// What is said of a delivery counts only when all of it is said.
    @Test func nothingStaysOfAFailure() throws {
        let begun = ScriptedWorker.judged([SampleEntry.make(), SampleEntry.make(position: 2)]).dropLast(8)
        let told = SampleRules.tables.values.reduce(0) { $0 + $1.count }
        let script = ScriptedWorker(ScriptedWorker.ready + begun, then: "head -c \(told) >/dev/null; sleep 0.5")
        #expect(try judging(script).judge(office.ledger.deliveries(.received)).done == 0)
        #expect(try states == [.received, .received, .received])
        var verdicts = 0
        for delivery in 1...3 as ClosedRange<Int64> { try office.ledger.forEachVerdict(of: delivery) { _ in verdicts += 1 } }
        #expect(verdicts == 0)
        try office.ledger.verify()
    }

    private static let lies: [(String, [UInt8])] = [
        ("more records than verdicts", ScriptedWorker.judged([SampleEntry.make()], records: 2)),
        ("more verdicts than records", ScriptedWorker.judged([SampleEntry.make()], records: 0)),
        ("a position twice", ScriptedWorker.judged([SampleEntry.make(), SampleEntry.make()])),
        ("no position", ScriptedWorker.judged([SampleEntry.make(position: 0)])),
        ("a tail that was never told", ScriptedWorker.judged([SampleEntry.make(tail: .shared(3))])),
        ("accepted without a day", ScriptedWorker.judged([Self.dayless])),
    ]

    private static var dayless: VerdictEntry {
        var entry = SampleEntry.make()
        entry.completedOn = nil
        return entry
    }

    /// It costs an attempt of the delivery, and not the night.
    @Test(arguments: lies) func liar(_ lie: String, _ frames: [UInt8]) throws {
        #expect(try judge(frames + Self.honest + Self.honest) == (0, .garbage), "\(lie)")
        #expect(try states == [.received, .received, .received])
        #expect(try outcomes(1) == [.crashed] && outcomes(2) == [.notTried])
        try office.ledger.verify()
    }

    @Test func refusal() throws {
        let fault = SourceFault(source: 0, line: 3, words: "it is broken")
        let refused = ScriptedWorker.done(JobResult(records: 0, faults: [fault], refusal: "other-format"))
        #expect(try judge(refused + Self.honest + Self.honest) == (3, nil))
        #expect(try states == [.refused, .judged, .judged] && office.ledger.sourceFaults(of: 1) == [fault])
        #expect(try office.ledger.judgement(of: 1) == nil)
    }

    @Test func partlyJudged() throws {
        let begun = ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0]) + ScriptedWorker.frame(.sourceKept)
        let result = JobResult(records: 0, faults: [SourceFault(source: 1, line: nil, words: "x")], refusal: nil)
        #expect(try judge(begun + ScriptedWorker.done(result) + Self.honest + Self.honest).done == 3)
        #expect(try states.first == .partlyJudged)
    }

    @Test func whatCouldNotBeTriedWaits() throws {
        let missing = ScriptedWorker.done(JobResult(records: 0, faults: [], refusal: JobResult.notTried))
        let script = ScriptedWorker(ScriptedWorker.ready + missing + Self.honest + Self.honest)
        let judging = try judging(script)
        #expect(try judging.judge(office.ledger.deliveries(.received)) == (3, nil))
        #expect(try judging.hasLeftSome && states == [.received, .judged, .judged])
    }

    @Test func damagedSpoolMakesItWait() throws {
        try office.open.store.remove(office.ledger.delivery(2).digest)
        let script = ScriptedWorker(ScriptedWorker.ready + Self.honest + Self.honest)
        let judging = try judging(script)
        #expect(try judging.judge(office.ledger.deliveries(.received)) == (3, nil))
        #expect(try judging.hasLeftSome && states == [.judged, .received, .judged])
    }

    @Test func stopHoldsNothingAgainstADelivery() throws {
        let end = ContinuousClock.now + .milliseconds(500)
        #expect(try judge(Self.honest, isStopped: { ContinuousClock.now > end }) == (1, .stopped))
        #expect(try states == [.judged, .received, .received] && outcomes(2) == [.notTried])
    }

    /// A new worker is told everything anew.
    @Test func workerIsStartedAgain() throws {
        var script = ScriptedWorker(ScriptedWorker.ready + Self.honest)
        script.settings.seconds = 1
        let judging = try judging(script)
        #expect(try judging.judge(office.ledger.deliveries(.received)) == (1, .timedOut))
        #expect(try judging.judge(office.ledger.deliveries(.received)) == (1, .timedOut))
        #expect(try states == [.judged, .judged, .received])
    }
}
