import Batch
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk batch check`.
@Suite struct BatchCheckTests {
    private let temporary: TemporaryOffice
    private var path: String { temporary.office.path }

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
    }

    private func check(_ arguments: [String] = []) throws -> Program.Ended {
        try Program.run(["batch", "check", path] + arguments)
    }

    private func end(_ hoursAgo: Int64) throws {
        let ledger = try temporary.ledger(at: Moment(seconds: Moment.now.seconds - hoursAgo * 3600))
        let run = try ledger.beginRun(by: "batch")
        try ledger.endRun(run, exitCode: 0, rulebook: SampleDeliveries.rulebook(ledger), seen: 0, RunCounts(), by: "batch")
        mkdir(temporary.office.report(run), 0o700)
    }

    @Test func oneLineWhenAllIsWell() throws {
        try end(3)
        let ended = try check()
        #expect(ended.exitCode == 0 && ended.errors.isEmpty && ended.lines.count == 1)
        #expect(ended.text.hasPrefix("Run 1 ended at ") && ended.text.contains("\(path)/reports/000001"))
    }

    @Test func hoursCount() throws {
        try end(27)
        #expect(try check().exitCode == 1)
        #expect(try check(["--within", "28"]).exitCode == 0)
    }

    /// Everything at once, and no word of whose it is.
    @Test func complaintsNameNobody() throws {
        try SampleDeliveries.fill(temporary.ledger(at: Moment(seconds: Moment.now.seconds - 30 * 3600)))
        let ended = try check()
        #expect(ended.exitCode == 1 && ended.output.isEmpty)
        for words in ["in the last 26 hours", "reports/000001", "1 received", "To look: "] {
            #expect(ended.errors.contains(words), "\(words)")
        }
        #expect(!ended.errors.contains("Canary"))
    }

    @Test(arguments: [["--within", "0"], ["--within", "x"], ["--within", "-1"]])
    func usage(_ arguments: [String]) throws { #expect(try check(arguments).exitCode == 64) }

    @Test func noOffice() throws {
        #expect(try Program.run(["batch", "check", "\(path)/none"]).exitCode == 66)
        unlink(temporary.office.ledger)
        let ended = try check()
        #expect(ended.exitCode == 66 && ended.errors.contains("restore the last backup"))
    }
}
