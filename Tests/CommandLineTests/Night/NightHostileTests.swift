import Batch
import FixtureSupport
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// Nights that somebody means ill, and offices that are not as they should be.
@Suite(.timeLimit(.minutes(20))) struct NightHostileTests {
    private let office: ProgramOffice
    private var inbox: String { office.office.inbox }

    init() throws { office = try ProgramOffice() }

    @Test func hostileInbox() throws {
        for number in 0..<1000 { mkdir("\(inbox)/folder \(number)", 0o700) }
        mkdir("\(inbox)/x.xml", 0o700)
        mkfifo("\(inbox)/pipe.csv", 0o666)
        symlink("/dev/zero", "\(inbox)/zero.csv")
        symlink(office.office.ledger, "\(inbox)/ledger.csv")
        link(office.office.ledger, "\(inbox)/ledger2.csv")
        symlink("loop", "\(inbox)/loop")
        try office.drop("good.csv", SampleUpload.table)
        try office.drop("sparse.csv", "")
        truncate("\(inbox)/sparse.csv", 10 << 30)
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.wallSeconds < 20)
        #expect(try office.numbers("entries")["judged"] == 1)
        #expect(
            try office.numbers("deferrals") == [
                "empty-folder": 1001, "no-regular-file": 1, "symbolic-link": 3, "hard-link": 1, "too-large": 1,
            ])
    }

    // MARK: The office

    private func refused(with more: [String] = [], _ code: Int32, _ words: String) throws {
        let before = ProgramOffice.names(inbox)
        let ended = try office.night(more)
        #expect(ended.exitCode == code && ended.errors.contains(words), "\(ended.errors)")
        #expect(ProgramOffice.names(inbox) == before, "the inbox is not touched")
    }

    @Test(arguments: ["taken", "quarantine", "reports", "spool", "inbox"]) func missingPart(_ part: String) throws {
        if part != "inbox" { try office.drop("a.csv", SampleUpload.table) }
        try FileManager.default.removeItem(atPath: "\(office.path)/\(part)")
        try refused(78, "\(office.path)/\(part): missing")
    }

    @Test(arguments: ["taken", "quarantine", "reports", "spool"]) func loosePart(_ part: String) throws {
        try office.drop("a.csv", SampleUpload.table)
        chmod("\(office.path)/\(part)", 0o755)
        try refused(78, "chmod 700 \(office.path)/\(part)")
    }

    /// A link could lead out of the office.
    @Test(arguments: ["taken", "quarantine", "reports", "spool", "inbox"]) func partThatIsALink(_ part: String) throws {
        let elsewhere = try TemporaryFolder()
        chmod(elsewhere.path, 0o700)
        try FileManager.default.removeItem(atPath: "\(office.path)/\(part)")
        symlink(elsewhere.path, "\(office.path)/\(part)")
        let ended = try office.night()
        #expect(ended.exitCode == 78 && ended.errors.contains("\(office.path)/\(part): this is not a folder"), "\(ended.errors)")
        #expect(elsewhere.names == [])
    }

    @Test func noOffice() throws {
        let ended = try Program.run(["batch", "/no/such/office"] + Program.asOf)
        #expect(ended.exitCode == 66 && ended.errors.contains("/no/such/office: there is no such office"))
    }

    @Test func looseLedger() throws {
        try office.drop("a.csv", SampleUpload.table)
        chmod(office.office.ledger, 0o644)
        try refused(78, "chmod 600")
    }

    @Test func twoRunsAtOnce() throws {
        try office.drop("a.csv", SampleUpload.table)
        let held = open(office.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(held) }
        try #require(flock(held, LOCK_EX | LOCK_NB) == 0)
        try refused(75, "another run is at work")
    }

    // MARK: What it is given

    @Test(arguments: [
        ("", "the file is empty"), ("index_number\nabc\n", ":2: "), ("nonsense,columns\n1,2\n", ":1: "), ("\u{0}\u{1}", "NUL"),
    ])
    func brokenStaffFile(_ text: String, _ words: String) throws {
        try office.drop("a.csv", SampleUpload.table)
        let folder = try TemporaryFolder()
        let file = try folder.write("staff.csv", text)
        try refused(with: ["--staff", file], 78, file)
        #expect(try office.night(["--staff", file]).errors.contains(words))
        try refused(with: ["--history", file], 78, file)
    }

    @Test func missingStaffFile() throws {
        try office.drop("a.csv", SampleUpload.table)
        try refused(with: ["--staff", "/no/such/file"], 78, "/no/such/file")
        try refused(with: ["--staff", "/"], 78, "/")
    }

    @Test func brokenRulebook() throws {
        try office.drop("a.csv", SampleUpload.table)
        let folder = try TemporaryFolder()
        try refused(with: ["--rules", folder.path], 78, folder.path)
        try refused(with: ["--rules", "/no/such/folder"], 78, "/no/such/folder")
    }

    @Test(arguments: [
        ["--quiet-period", "-1"], ["--file-limit", "0"], ["--night-files", "0"], ["--night-bytes", "-5"],
        ["--file-limit", "1073741825"],
        ["--as-of", "2026-02-30"], ["--language", "de"], ["--night-files", "many"],
    ])
    func optionBeyondItsLimit(_ more: [String]) throws {
        let ended = try office.night(more)
        #expect(ended.exitCode == 64 && more.contains { ended.errors.contains($0) }, "\(ended.errors)")
    }

    @Test func limits() throws {
        let table = Array(SampleUpload.table.utf8)
        for (name, size) in [("a.csv", 1 << 20), ("b.csv", 1 << 20 + 1), ("c.csv", table.count), ("d.csv", 2 * table.count)] {
            try office.drop(Array(name.utf8), table + [UInt8](repeating: 0x0A, count: max(0, size - table.count)))
        }
        #expect(try office.night(["--file-limit", "1", "--night-files", "2"]).exitCode == 1)
        #expect(try office.numbers("deferrals") == ["too-large": 1, "night-is-full": 1])
        #expect(try office.night(["--night-bytes", "1"]).exitCode == 0)
        #expect(try office.numbers("deferrals", of: 2) == ["night-is-full": 1])
        #expect(
            try office.night(["--file-limit", "1073741824", "--night-files", "1073741824", "--night-bytes", "1073741824"])
                .exitCode == 0)
        #expect(ProgramOffice.names(inbox) == [])
    }

    /// Whoever has tried often in vain ends with a whole night.
    @Test func workerThatIsNone() throws {
        try office.drop("a.csv", SampleUpload.table)
        for worker in ["/bin/true", "/bin/cat", "/usr/bin/yes", "/no/such/worker", "/etc/passwd"] {
            let ended = try office.night(["--worker", worker])
            #expect(ended.exitCode == 74 && ended.errors.contains("does not start"), "\(worker): \(ended.errors)")
        }
        #expect(try office.night().exitCode == 0)
        #expect(try office.numbers("entries")["judged"] == 1)
    }
}
