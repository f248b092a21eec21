import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 27 and 41: two runs at once, somebody else who writes to the ledger, and a run that is asked to stop.
@Suite(.enabled(if: Tools.strace != nil, "strace is not installed: no run was held up"))
struct RunnerTests {
    private let office: FaultOffice

    init() throws {
        office = try FaultOffice()
        try office.dropCertificates(1...6)
    }

    // MARK: Row 27

    @Test func secondRunLeavesAtOnce() throws {
        var second: Program.Ended?
        let ended = try office.night([], Injection("syncfs", "delay_enter=3s")) { _ in
            guard second == nil, office.names("\(office.office.spool)/tmp").count == 6 else { return }
            let before = try? office.ledger.rows("SELECT count(*) FROM runs")
            second = try? office.night()
            #expect(before == ["1"])
            #expect(try! office.verify().exitCode == 75)
        }
        #expect(ended.exitCode == 0, "\(ended.errors)")
        #expect(second?.exitCode == 75 && second?.errors.contains("another run is at work") == true, "\(second?.errors ?? "")")
        #expect(second.map { $0.wallSeconds < 3 } == true)
        #expect(try office.ledger.rows("SELECT count(*) FROM runs") == ["1"])
        #expect(Set(office.outcomes().values) == ["judged"] && office.outcomes().count == 6)
    }

    /// Whoever writes for a while is waited for; whoever holds the ledger for longer stops the run, and no file is blamed for it.
    @Test(arguments: [(1500, Int32(0)), (20_000, 75)])
    func somebodyElseWrites(_ milliseconds: Int, _ exitCode: Int32) throws {
        var holder: LockHolder?
        var rest = milliseconds
        // Held from the moment in which the run flushes its copies, between two of its transactions.
        let ended = try office.night([], Injection("syncfs", "delay_enter=1s")) { _ in
            if holder == nil, rest == milliseconds, office.names("\(office.office.spool)/tmp").count == 6 {
                holder = try? LockHolder(office.office.ledger)
            }
            guard holder != nil else { return }
            rest -= 1
            if rest == 0 {
                holder?.release()
                holder = nil
            }
        }
        holder?.release()
        #expect(ended.exitCode == exitCode, "\(ended.errors)")
        #expect(ended.wallSeconds < 15)
        if exitCode == 75 {
            #expect(ended.errors.contains("another program holds the ledger"))
            #expect(try office.night().exitCode == 0)
        }
        #expect(Set(office.outcomes().values) == ["judged"] && office.outcomes().count == 6)
        #expect(try office.verify().exitCode == 0)
    }

    // MARK: Row 41

    /// While it copies, while its worker reads, while it waits for an entry to be quiet.
    @Test(arguments: [SIGTERM, SIGINT], ["copying", "judging", "waiting"])
    func isAskedToStop(_ signal: Int32, _ when: String) throws {
        let slow = Injection("openat", "delay_enter=4s", paths: [office.spooled(FaultOffice.certificates(3))], follows: true)
        let options = when == "judging" ? try office.worker(slow) : when == "waiting" ? ["--quiet-period", "30"] : []
        var asked: ContinuousClock.Instant?
        let ended = try office.night(options, when == "copying" ? Injection("syncfs", "delay_enter=2s") : nil) { process in
            guard asked == nil, isAt(when) else { return }
            asked = .now
            for process in Self.family(of: process) { kill(process, signal) }
        }
        let wait = ContinuousClock.now - (try #require(asked))
        #expect(wait < .seconds(10))
        #expect(ended.exitCode == 1 && ended.errors.contains("stopping as asked"), "\(ended.errors)")
        #expect(try office.ledger.rows("SELECT count(*) FROM run_ends") == ["1"])
        #expect(!office.outcomes().isEmpty || when == "judging")
        #expect(
            try office.ledger.rows("SELECT count(*) FROM attempt_ends WHERE outcome NOT IN ('finished', 'not-tried')") == ["0"])
        #expect(try office.night().exitCode == 0)
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts") == ["6"])
        #expect(try office.verify().exitCode == 0)
    }

    private func isAt(_ when: String) -> Bool {
        switch when {
        case "copying": office.names("\(office.office.spool)/tmp").count == 6
        case "judging": (try? office.ledger.rows("SELECT count(*) FROM attempts")) == ["6"]
        default: (try? office.ledger.rows("SELECT count(*) FROM runs")) == ["1"]
        }
    }

    /// The process and all that it has started, strace left out: what a service manager, or a terminal, sends its signal to.
    private static func family(of process: pid_t) -> [pid_t] {
        let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
        let name = (try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)) ?? ""
        return (name.hasPrefix("strace") ? [] : [process])
            + children.split(separator: " ").compactMap { pid_t($0) }.flatMap { family(of: $0) }
    }
}
