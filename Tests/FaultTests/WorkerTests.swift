import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 6 to 9 and 34: whatever becomes of the worker, it costs the deliveries that do it and no other.
@Suite(.enabled(if: Tools.strace != nil, "strace is not installed: no worker was disturbed"))
struct WorkerTests {
    private let office: FaultOffice
    private let poison = FaultOffice.certificates(50)

    /// The poison comes first, by its name.
    init() throws {
        office = try FaultOffice()
        try office.drop("a-poison.csv", poison)
        try office.dropCertificates(1...4)
    }

    private var others: [String: String] { Dictionary(uniqueKeysWithValues: (1...4).map { ("c\($0).csv", "judged") }) }

    /// At the moment in which the worker opens the poison.
    private func fault(_ what: String) -> Injection {
        Injection("openat", what, paths: [office.spooled(poison)], follows: true)
    }

    private func outcomesOfAttempts() throws -> [String] {
        try office.ledger.rows(
            "SELECT outcome FROM attempts LEFT JOIN attempt_ends ON attempt = id WHERE delivery = 1 ORDER BY id")
    }

    // MARK: Row 6

    @Test func killedOnce() throws {
        let ended = try office.night(try office.worker(fault("signal=SIGKILL"), once: true))
        #expect(ended.exitCode == 0, "\(ended.errors)")
        #expect(office.outcomes() == others.merging(["a-poison.csv": "judged"]) { $1 })
        #expect(try outcomesOfAttempts() == ["crashed", "finished"])
        #expect(try office.verify().exitCode == 0)
    }

    /// Row 7: `SIGXCPU` is what the limit of processor time sends. A hanging worker is stopped by the time that it may take.
    @Test(arguments: [
        ("signal=SIGKILL", "crashed"), ("signal=SIGSEGV", "crashed"), ("signal=SIGXCPU", "over-limit"),
        ("delay_enter=60s", "timed-out"),
    ])
    func failsTwice(_ what: String, _ outcome: String) throws {
        let ended = try office.night(try office.worker(fault(what)) + ["--worker-seconds", "3"])
        #expect(ended.exitCode == 1 && ended.wallSeconds < 40, "\(ended.errors)")
        #expect(office.outcomes() == others.merging(["a-poison.csv": "quarantined \(outcome)-twice"]) { $1 })
        #expect(try outcomesOfAttempts() == [outcome, outcome])
        #expect(office.names(office.office.quarantine) == ["000001.csv"])
        #expect(try office.verify().exitCode == 0)
        try expectItIsPutBack()
    }

    private func expectItIsPutBack() throws {
        #expect(try Program.run(["ledger", "put-back", office.office.path, "1"]).exitCode == 0)
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes(run: 2) == ["a-poison.csv": "judged"])
        #expect(try office.verify().exitCode == 0)
    }

    // MARK: Rows 7 and 8

    /// A worker that is ready and then uses up what it may: processor time without end, or memory.
    @Test(arguments: [
        ("while :; do :; done", 2, "timed-out"), ("ulimit -d 500000; exec tail /dev/zero", 30, "over-limit"),
    ])
    func takesTooMuch(_ script: String, _ seconds: Int, _ outcome: String) throws {
        let office = try FaultOffice()
        try office.drop("a-poison.csv", poison)
        let ended = try office.night(
            try office.falseWorker(script) + ["--worker-seconds", "\(seconds)", "--worker-memory", "150"], isPeakItsOwn: true)
        #expect(ended.exitCode == 1, "\(ended.errors)")
        #expect(Set(office.outcomes().values) == ["quarantined \(outcome)-twice"])
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts") == ["0"])
    }

    // MARK: Row 9

    /// Programs that are no workers: nothing begins, and nothing is lost.
    @Test(arguments: ["/bin/true", "/bin/cat", "/usr/bin/yes", "/nowhere/program"])
    func isNoWorker(_ program: String) throws {
        let ended = try office.night(["--worker", program, "--worker-seconds", "1"])
        #expect(ended.exitCode == 74 && ended.errors.contains("the process that reads certificates does not start"))
        #expect(try office.ledger.rows("SELECT count(*) FROM settlements") == ["0"])
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes() == others.merging(["a-poison.csv": "judged"]) { $1 })
    }

    /// What follows the word that it is ready.
    @Test(arguments: [
        "", "nonsense", #"\011\000\000"#, #"\377\000\000\000\000"#, #"\001\000\000\000\000"#,
        // A frame longer than any may be.
        #"\007\377\377\377\377"#,
        // Verdicts before a source has begun; a source that there is not; one that is kept without having begun.
        #"\007\000\000\000\000"#, #"\005\004\000\000\000\011\000\000\000"#, #"\010\000\000\000\000"#,
        // Done in the middle of a source; done with a record that got no verdict; done with bytes behind it.
        #"\005\004\000\000\000\000\000\000\000\012\011\000\000\000\000\000\000\000\000\000\000\000\000"#,
        #"\012\011\000\000\000\005\000\000\000\000\000\000\000\000"#,
        #"\012\012\000\000\000\000\000\000\000\000\000\000\000\000\000"#,
        // A refusal in words that are no code.
        #"\012\017\000\000\000\000\000\000\000\001\002\000\000\000NO\000\000\000\000"#,
    ])
    func saysWhatNobodyBelieves(_ bytes: String) throws {
        let office = try FaultOffice()
        try office.drop("a-poison.csv", poison)
        let ended = try office.night(try office.falseWorker("printf '\(bytes)'") + ["--worker-seconds", "2"])
        #expect(ended.exitCode == 1, "\(ended.errors)")
        #expect(Set(office.outcomes().values) == ["quarantined crashed-twice"])
        for table in ["verdicts", "judgements"] { #expect(try office.ledger.rows("SELECT count(*) FROM \(table)") == ["0"]) }
        #expect(office.report("verdicts.csv").split(separator: "\n").count == 1)
    }

    // MARK: Row 34

    @Test func poisonEveryNight() throws {
        let worker = try office.worker(fault("signal=SIGKILL"))
        for night in 1...5 {
            if night > 1 {
                try office.drop("a-poison.csv", poison)
                try office.drop("d\(night).csv", FaultOffice.certificates(60 + night))
            }
            let ended = try office.night(worker)
            #expect(ended.exitCode == (night == 1 ? 1 : 0), "night \(night): \(ended.errors)")
            if night > 1 {
                #expect(office.outcomes(run: Int64(night)) == ["a-poison.csv": "duplicate", "d\(night).csv": "judged"])
            }
        }
        #expect(office.outcomes() == others.merging(["a-poison.csv": "quarantined crashed-twice"]) { $1 })
        #expect(try outcomesOfAttempts().count == 2)
        #expect(try office.verify().exitCode == 0)
    }
}
