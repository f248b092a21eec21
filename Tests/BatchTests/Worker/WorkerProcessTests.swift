import Glibc
import Ledger
import OfficeSupport
import Records
import Testing
import Verdicts

@testable import Batch

@Suite(.timeLimit(.minutes(20))) struct WorkerProcessTests {
    private static let job = Job(delivery: 1, sources: [Job.Source(digest: .of([1]), name: "a")], request: nil, seconds: 10)

    init() { signal(SIGPIPE, SIG_IGN) }

    private static func start(_ settings: WorkerSettings, stopAfter: Duration = .seconds(600)) throws -> WorkerProcess {
        let end = ContinuousClock.now + stopAfter
        let setup = WorkerSetup(tables: [:], spool: "/", asOf: CalendarDay("2026-11-23")!, issuer: nil, staff: nil, history: nil)
        return try WorkerProcess(setup, settings, isStopped: { ContinuousClock.now > end })
    }

    /// Says yes to everything.
    private final class Receiver: VerdictReceiver {
        var said: [String] = []
        func begin() { said.append("begin") }
        func define(tail number: Int, _ bytes: [UInt8]) { said.append("tail \(number)") }
        func add(_ sealed: SealedVerdict) { said.append("\(sealed.entry.source).\(sealed.entry.position)") }
        func keep() { said.append("keep") }
        func takeBack() { said.append("back") }
    }

    /// Takes nothing.
    private final class FullDisk: VerdictReceiver {
        struct Fault: Error {}
        func begin() {}
        func define(tail number: Int, _ bytes: [UInt8]) {}
        func add(_ sealed: SealedVerdict) throws { throw Fault() }
        func keep() {}
        func takeBack() {}
    }

    /// Whoever cannot go on says so at once, and not when a worker that still talks, or sleeps, has come to an end.
    @Test(arguments: ["cat >/dev/null; :", "while :; do printf '\\006\\000\\000\\000\\000'; done"])
    func receiverThatCannotGoOn(_ end: String) throws {
        let frames =
            ScriptedWorker.frame(.sourceBegun, ScriptedWorker.number(0))
            + (1...20).flatMap { ScriptedWorker.frame(.verdicts, SampleEntry.bytes([SampleEntry.make(position: $0)])) }
        let worker = try Self.start(ScriptedWorker(ScriptedWorker.ready + frames, then: end).settings)
        let began = ContinuousClock.now
        #expect(throws: FullDisk.Fault.self) { try worker.judge(Self.job, into: FullDisk()) }
        #expect(ContinuousClock.now - began < .seconds(20))
    }

    private func judge(_ frames: [UInt8], then end: String = "cat >/dev/null; :", seconds: Int = 60) throws -> (
        JobResult, [String]
    ) {
        let script = ScriptedWorker(ScriptedWorker.ready + frames, then: end)
        var settings = script.settings
        settings.seconds = seconds
        let receiver = Receiver()
        return (try Self.start(settings).judge(Self.job, into: receiver), receiver.said)
    }

    @Test(
        arguments: [
            ("/bin/true", []), ("/bin/cat", []), ("/usr/bin/yes", []), ("/bin/sh", ["-c", "kill -9 $$"]),
            ("/no/such/program", []),
            ("/etc/passwd", []), ("/bin/echo", ["worker"]),
        ] as [(String, [String])])
    func noWorker(_ program: String, _ arguments: [String]) {
        #expect(throws: RunFault.self) { try Self.start(WorkerSettings(program: program, arguments: arguments)) }
    }

    /// One that neither listens nor answers keeps nobody from stopping, however much there is to tell it.
    @Test func sleepingWorker() throws {
        let settings = WorkerSettings(program: "/bin/sleep", arguments: ["1000"])
        #expect(throws: WorkerFailure.stopped) { try Self.start(settings, stopAfter: .milliseconds(300)) }
        let setup = WorkerSetup(
            tables: SampleRules.tables, spool: "/", asOf: CalendarDay("2026-11-23")!, issuer: nil, staff: nil, history: nil)
        let end = ContinuousClock.now + .milliseconds(300)
        #expect(setup.bytes.count > 1 << 16)
        #expect(throws: WorkerFailure.stopped) { try WorkerProcess(setup, settings, isStopped: { ContinuousClock.now > end }) }
    }

    @Test func honest() throws {
        let (result, said) = try judge(ScriptedWorker.judged([SampleEntry.make(), SampleEntry.make(position: 2)]))
        #expect(result == JobResult(records: 2, faults: [], refusal: nil))
        #expect(said == ["begin", "0.1", "0.2", "keep"])
    }

    @Test func sourceThatIsTakenBackComesAgain() throws {
        let begun = ScriptedWorker.frame(.sourceBegun, ScriptedWorker.number(0))
        let (_, said) = try judge(
            begun + ScriptedWorker.frame(.sourceTakenBack) + begun + ScriptedWorker.frame(.sourceKept)
                + ScriptedWorker.done(JobResult(records: 0, faults: [], refusal: nil)))
        #expect(said == ["begin", "back", "begin", "keep"])
    }

    static let lies: [(String, [UInt8])] = [
        ("another kind", ScriptedWorker.ready), ("a kind for workers", ScriptedWorker.frame(.job)),
        ("verdicts of no source", ScriptedWorker.frame(.verdicts, SampleEntry.bytes([SampleEntry.make()]))),
        ("kept before it began", ScriptedWorker.frame(.sourceKept)),
        ("taken back before it began", ScriptedWorker.frame(.sourceTakenBack)),
        ("begun twice", ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0]) + ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0])),
        (
            "done within a source",
            ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0]) + ScriptedWorker.done(.init(records: 0, faults: [], refusal: nil))
        ),
        ("source out of range", ScriptedWorker.judged([SampleEntry.make()], source: 1)),
        ("source far out of range", ScriptedWorker.judged([SampleEntry.make()], source: 1 << 31)),
        (
            "a source twice",
            ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0]) + ScriptedWorker.frame(.sourceKept)
                + ScriptedWorker.judged([SampleEntry.make()])
        ),
        (
            "half a verdict",
            ScriptedWorker.frame(.sourceBegun, [0, 0, 0, 0])
                + ScriptedWorker.frame(.verdicts, SampleEntry.bytes([SampleEntry.make()]).dropLast())
        ),
        ("half a number", ScriptedWorker.frame(.sourceBegun, [0, 0])),
        ("half a result", ScriptedWorker.frame(.done, [0, 0, 0])),
        ("a refusal with a name in it", ScriptedWorker.done(JobResult(records: 0, faults: [], refusal: "Jane Doe"))),
        (
            "faults of one source",
            ScriptedWorker.done(
                JobResult(
                    records: 0, faults: [.init(source: 0, line: nil, words: "x"), .init(source: 0, line: nil, words: "x")],
                    refusal: nil))
        ),
        ("text", Array("Fatal error: Index out of range\n".utf8)),
    ]

    @Test(arguments: lies) func liar(_ lie: String, _ frames: [UInt8]) {
        #expect(throws: WorkerFailure.garbage, "\(lie)") { try judge(frames) }
    }

    @Test func ends() {
        #expect(throws: WorkerFailure.crashed) { try judge([], then: "sleep 0.5") }
        #expect(throws: WorkerFailure.crashed) { try judge([], then: "sleep 0.5; kill -SEGV $$") }
    }

    @Test func takesMoreProcessorTimeThanItMay() {
        #expect(throws: WorkerFailure.overLimit) { try judge([], then: "sleep 0.5; kill -XCPU $$") }
    }

    @Test func doesNotAnswer() {
        let began = ContinuousClock.now
        #expect(throws: WorkerFailure.timedOut) { try judge([], seconds: 1) }
        #expect(ContinuousClock.now - began < .seconds(20))
    }
}
