import Batch
import FixtureSupport
import Foundation
import Glibc
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk batch units`.
@Suite struct BatchUnitsTests {
    private let temporary: TemporaryOffice
    private let output: TemporaryFolder
    private var path: String { temporary.office.path }
    /// The night does not run as root: then some other account has the office.
    private static let account = geteuid() == 0 ? "daemon" : String(cString: getpwuid(geteuid()).pointee.pw_name)

    init() throws {
        (temporary, output) = (try TemporaryOffice(), try TemporaryFolder())
        try temporary.setUp()
        try giveAway()
    }

    private func giveAway() throws {
        guard geteuid() == 0, let entry = getpwnam(Self.account) else { return }
        for folder in [path, temporary.office.ledger] { chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid) }
    }

    private static let names = [
        "transferdesk-night-check.service", "transferdesk-night-check.timer", "transferdesk-night.service",
        "transferdesk-night.timer",
    ]

    private func units(_ arguments: [String], in folder: String = Project.root) throws -> Program.Ended {
        try Program.run(["batch", "units", path, "--program", "/usr/bin/true"] + arguments, in: folder)
    }

    @Test func fourFiles() throws {
        let ended = try units(["--output", output.path])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty && ended.text.contains("systemctl enable --now"))
        #expect(output.names == Self.names)
        let printed = try units([])
        for name in Self.names { #expect(try printed.text.contains("# \(name)\n\(#require(output.text(name)))")) }
        #expect(output.text(Self.names[2])?.contains("\nUser=\(Self.account)\n") == true)
    }

    /// The unit starts elsewhere: what is relative here would be nowhere there.
    @Test func pathsBecomeWhole() throws {
        try output.write("staff.csv", "index_number,name\n")
        let options = ["--", "--staff", "staff.csv", "--history=staff.csv", "--language", "fr", "--require-markers"]
        let ended = try units(["--at", "01:00", "--check-at", "02:15"] + options, in: output.path)
        let staff = "\"\(output.path)/staff.csv\""
        #expect(
            ended.text.contains(
                "ExecStart=\":/usr/bin/true\" \"batch\" \"\(path)\" \"--staff\" \(staff) \"--history\" \(staff) \"--language\" \"fr\" "
                    + "\"--require-markers\"\n"))
        #expect(ended.text.contains("OnCalendar=*-*-* 01:00:00 UTC\n") && ended.text.contains("TimeoutStartSec=75min\n"))
    }

    @Test func ledgerElsewhereIsToldToBoth() throws {
        let elsewhere = "\(output.path)/book"
        try FileManager.default.copyItem(atPath: temporary.office.ledger, toPath: elsewhere)
        let ended = try units(["--ledger", elsewhere])
        for start in ["\"batch\"", "\"batch\" \"check\""] {
            #expect(ended.text.contains("\(start) \"\(path)\" \"--ledger\" \"\(elsewhere)\"\n"))
        }
        #expect(ended.text.contains("\nReadWritePaths=\"\(path)\" \"\(output.path)\""))
    }

    @Test func itselfIsTheProgram() throws {
        let ended = try Program.run(["batch", "units", path])
        #expect(ended.exitCode == 0 && ended.text.contains("ExecStart=\":\(Program.built)\" \"batch\" \"\(path)\"\n"))
    }

    private static let refusals: [([String], Int32)] = [
        (["--at", "2:30"], 64), (["--check-at", "24:00"], 64), (["--at", "06:00", "--check-at", "06:10"], 64),
        (["--user", "root"], 64), (["--user", "no-such-account"], 64), (["--user", "backup"], 64), (["--ledger", "no/such"], 66),
        (["--program", "no/such"], 66), (["--output", "no/such/folder"], 74), (["--", "--staff", "no/such"], 66),
        (["--", "--rules"], 64), (["--", "--ledger", "x"], 64), (["--", "--issuer", "a\nb"], 64),
    ]

    @Test(arguments: refusals)
    func refused(_ arguments: [String], _ exitCode: Int32) throws {
        let ended = try units(arguments)
        #expect(ended.exitCode == exitCode && ended.output.isEmpty && !ended.errors.isEmpty, "\(arguments)")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can have an office that belongs to root"))
    func officeOfRoot() throws {
        chown(path, 0, 0)
        let ended = try units([])
        #expect(ended.exitCode == 64 && ended.errors.contains("does not run as root"))
    }

    @Test func noOffice() throws {
        #expect(try Program.run(["batch", "units", "\(path)/none"]).exitCode == 66)
    }

    // MARK: systemd's own judgement

    /// In names that would break a unit file that is written carelessly, too.
    @Test(
        .enabled(if: Tools.systemdAnalyze != nil, "systemd-analyze (package systemd) is not installed"),
        arguments: ["desk", "the \"desk\" of 100%h", "back\\slash 'n $HOME", " lead;#é"])
    func systemdTakesThem(_ name: String) throws {
        let place = "\(temporary.folder)/\(name)"
        if name != "desk" { rename(path, place) }
        let written = try Program.run(
            ["batch", "units", place, "--program", "/usr/bin/true", "--output", output.path, "--", "--issuer", name])
        try #require(written.exitCode == 0, "\(written.errors)")
        var analyze = Program()
        analyze.path = try #require(Tools.systemdAnalyze)
        let verified = try analyze.run(["verify", "--man=no"] + Self.names.map { "\(output.path)/\($0)" })
        #expect(verified.exitCode == 0 && verified.errors.isEmpty && verified.output.isEmpty, "\(verified.errors)")
        for name in Self.names where name.hasSuffix(".service") {
            // Tenths: 20 is 2.0.
            let judged = try analyze.run(["security", "--offline=true", "--threshold=20", "\(output.path)/\(name)"])
            #expect(judged.exitCode == 0, "\(judged.text)")
        }
    }

    @Test(
        .enabled(if: Tools.systemdAnalyze != nil, "systemd-analyze (package systemd) is not installed"),
        arguments: ["00:00", "02:30", "23:59"])
    func systemdTakesTheTime(_ time: String) throws {
        var analyze = Program()
        analyze.path = try #require(Tools.systemdAnalyze)
        let text = try units(["--at", time, "--check-at", "12:00"]).lines.first { $0.hasPrefix("OnCalendar=") }
        let calendar = try analyze.run(["calendar", String(#require(text).dropFirst("OnCalendar=".count))])
        #expect(calendar.exitCode == 0 && calendar.text.contains("*-*-* \(time):00 UTC"))
    }

    /// What a reading calls for is let through, that of a PDF by a child with limits too.
    @Test(
        .enabled(
            if: Tools.systemdAnalyze != nil && Tools.strace != nil && Tools.pdftotext != nil,
            "systemd-analyze, strace or pdftotext is not installed"))
    func filterLetsThroughWhatIsCalled() throws {
        let pdf = try #require(try HostileRow.rows("pdf").first { $0.exitCode == 0 && !$0.file.isEmpty }).file
        let called = try calls(["judge", "\(Project.hostile)/\(pdf)"]).union(calls(["batch", "check", path]))
        let allowed = try members(of: "@system-service", "@default")
            .subtracting(members(of: "@privileged"))
        // An account that is not root gives nothing away: SQLite calls these for root alone.
        #expect(called.subtracting(allowed).subtracting(["fchown", "chown"]) == [])
        #expect(called.contains("prlimit64") && called.contains("execve"))
    }

    private func calls(_ arguments: [String]) throws -> Set<String> {
        var strace = Program()
        strace.path = try #require(Tools.strace)
        let log = "\(output.path)/calls"
        _ = try strace.run(["-f", "-qq", "-o", log, Program.built] + arguments)
        let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        return Set(lines.compactMap { $0.firstMatch(of: /^\d+ +([a-z_0-9]+)\(/).map { String($0.1) } })
    }

    /// The calls of a set, those of the sets within it too.
    private func members(of sets: String...) throws -> Set<String> {
        var analyze = Program()
        analyze.path = try #require(Tools.systemdAnalyze)
        var found: Set<String> = []
        var open = sets
        while let set = open.popLast() {
            for line in try analyze.run(["syscall-filter", set]).lines {
                let word = line.drop { $0 == " " }
                if word.hasPrefix("@"), word != set { open.append(String(word)) } else { found.insert(String(word)) }
            }
        }
        return found
    }
}
