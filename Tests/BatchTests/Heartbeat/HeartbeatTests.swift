import Batch
import Glibc
import Ledger
import OfficeSupport
import Testing

@Suite("The heartbeat")
struct HeartbeatTests {
    private let temporary: TemporaryOffice
    private let ledger: Ledger
    private static let now = TemporaryOffice.time

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
        ledger = try temporary.ledger()
    }

    private func run(exitCode: Int = 0, hasReport: Bool = true) throws {
        let run = try ledger.beginRun(by: "batch")
        try ledger.endRun(run, exitCode: exitCode, rulebook: SampleDeliveries.rulebook(ledger), seen: 0, RunCounts(), by: "batch")
        if hasReport { mkdir(temporary.office.report(run), 0o700) }
    }

    /// The complaints so many hours after the last run.
    private func complaints(after hours: Int64 = 4, within: Int = 26) throws -> [String] {
        let now = Moment(seconds: Self.now.seconds + hours * 3600)
        return try Heartbeat(ledger, temporary.office, within: within, now: now).complaints
    }

    @Test(arguments: [0, 1])
    func allIsWell(_ exitCode: Int) throws {
        try run(exitCode: exitCode)
        #expect(try complaints() == [])
        let words = try Heartbeat(ledger, temporary.office, within: 26, now: Self.now).words
        #expect(words?.contains("Run 1 ended at 2026-11-18T11:06:40Z with exit code \(exitCode)") == true)
    }

    @Test func noRunEver() throws {
        #expect(try complaints() == ["no run has ever ended here"])
    }

    @Test(arguments: [(26, 26, 0), (27, 26, 1), (1, 1, 0), (2, 1, 1)] as [(Int64, Int, Int)])
    func runIsTooOld(_ hours: Int64, _ within: Int, _ count: Int) throws {
        try run()
        let complaints = try complaints(after: hours, within: within)
        #expect(complaints.count == count && complaints.allSatisfy { $0.contains("in the last \(within) hours") })
    }

    /// A clock that was set back would keep the check quiet for as long.
    @Test(arguments: [(-1, 0), (-2, 1)] as [(Int64, Int)])
    func runThatEndsInTheFuture(_ hours: Int64, _ count: Int) throws {
        try run()
        #expect(try complaints(after: hours).count == count)
    }

    @Test func runThatNeverEnded() throws {
        try run()
        _ = try ledger.beginRun(by: "batch")
        let complaints = try complaints()
        #expect(complaints.count == 1 && complaints[0].hasPrefix("run 2 began at 2026-11-18T11:06:40Z and has not ended"))
    }

    @Test func stoppedRunThatALaterOneMadeUpForIsNoMatter() throws {
        _ = try ledger.beginRun(by: "batch")
        try run()
        #expect(try complaints() == [])
    }

    @Test(arguments: [74, 78])
    func runThatFailed(_ exitCode: Int) throws {
        try run(exitCode: exitCode)
        #expect(try complaints() == ["run 1 ended with exit code \(exitCode)"])
    }

    @Test func reportIsMissing() throws {
        try run(hasReport: false)
        #expect(try complaints() == ["the report of run 1 is not there: \(temporary.office.path)/reports/000001"])
    }

    @Test func deliveriesWait() throws {
        try run()
        let arrival = Arrival(channel: .folder, name: Array("Canary Name.csv".utf8))
        _ = try ledger.receive(arrival, digest: .of([1]), size: 1, run: 1)
        #expect(try complaints() == ["1 received and not judged yet"])
        try ledger.settle(1, as: .quarantined, because: "crashed-twice", by: "batch")
        #expect(try complaints() == [], "what is set aside is said in the report")
    }
}
