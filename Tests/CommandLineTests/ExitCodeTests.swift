import FixtureSupport
import Foundation
import ProgramSupport
import Testing

/// Every exit code of the specification's section 7, with words on standard error that say how to mend it.
@Suite struct ExitCodeTests {
    @Test(arguments: ["explain", "judge"])
    func whateverTheVerdictsZero(_ command: String) throws {
        let ended = try Program.run([command, "-"] + Program.asOf, input: SampleUpload.table)
        #expect(ended.exitCode == 0 && ended.errors.isEmpty && !ended.output.isEmpty)
    }

    @Test(arguments: [
        ("reject", SampleUpload.rejected, 1), ("reject", SampleUpload.referred, 0), ("reject", SampleUpload.accepted, 0),
        ("refer", SampleUpload.referred, 1), ("refer", SampleUpload.rejected, 0), ("refer", SampleUpload.accepted, 0),
    ])
    func failOn(_ verdict: String, _ row: String, _ exitCode: Int32) throws {
        for command in ["explain", "judge"] {
            let ended = try Program.run(
                [command, "-", "--fail-on", verdict] + Program.asOf, input: SampleUpload.table(row))
            #expect(ended.exitCode == exitCode && ended.errors.isEmpty)
            #expect(!ended.output.isEmpty, "the verdicts are written all the same")
        }
    }

    @Test(arguments: [
        ["explain"], ["judge"], ["explain", "-", "-"], ["judge", "-", "--as-of", "2026-13-01"],
        ["judge", "-", "--as-of", "today"], ["judge", "-", "--index-number", "12A"], ["judge", "-", "--index-number", "000"],
        ["judge", "-", "--for", " "], ["judge", "-", "--course", "LMS-9999"], ["judge", "-", "--course", "BSAFE"],
        ["judge", "-", "--course", "LMS-3395 LMS-1796"], ["judge", "-", "--date-order", "ymd"],
        ["judge", "-", "--input-format", "docx"], ["judge", "-", "--language", "xx"], ["judge", "-", "--format", "words"],
        ["judge", "-", "--format", "xml"], ["explain", "-", "--format", "pdf"], ["judge", "-", "--fail-on", "accept"],
        ["judge", "-", "--unheard-of"], ["judge", "-", "--rules"], ["unheard-of"], ["explain", "-", "--output", "x"],
        ["rules", "show", "no-such-row"], ["rules", "mend"],
    ])
    func usage(_ arguments: [String]) throws {
        let ended = try Program.run(arguments, input: SampleUpload.table)
        #expect(ended.exitCode == 64, "\(arguments)")
        #expect(ended.output.isEmpty && !ended.errors.isEmpty)
        #expect(RawText.firstUnsafe(ended.errors) == nil)
    }

    /// What the caller gave comes back in messages, never raw.
    @Test(arguments: [
        ["judge", "-", "--as-of", "\u{1B}[31m"], ["judge", "-", "-o", "no/such\u{1B}[31m/x"],
        ["judge", "-", "--rules", "no\u{1B}[31m"],
        ["judge", "-", "--course", "\u{1B}[31m"], ["judge", "no\u{1B}[31m"], ["judge", "-", "--staff", "no\u{1B}[31m"],
        ["\u{1B}[31m"], ["judge", "-", "--\u{1B}[31m"], ["judge", "-", "--language", "\u{1B}[31m"], ["rules", "\u{1B}[31m"],
        ["rules", "show", "\u{1B}[31m"], ["judge", "-", "--as-of", "\u{202E}"],
    ])
    func argumentsAreNeverSaidRaw(_ arguments: [String]) throws {
        let ended = try Program.run(arguments, input: SampleUpload.table)
        #expect(ended.exitCode != 0 && ended.output.isEmpty)
        #expect(ended.errors.contains("\\u{") && RawText.firstUnsafe(ended.errors) == nil, "\(ended.errors)")
    }

    @Test func noSuchInput() throws {
        let ended = try Program.run(["judge", "no/such/file.csv"])
        #expect(ended.exitCode == 66 && ended.output.isEmpty)
        #expect(ended.errors.hasPrefix("no/such/file.csv: ") && ended.errorLines.count == 1)
    }

    @Test(arguments: ["--staff", "--history"])
    func noSuchCircumstances(_ option: String) throws {
        let ended = try Program.run(["judge", "-", option, "no/such/file.csv"], input: SampleUpload.table)
        #expect(ended.exitCode == 66 && ended.output.isEmpty && ended.errors.hasPrefix("no/such/file.csv: "))
    }

    @Test func aFolderIsNoInput() throws {
        let ended = try Program.run(["judge", Project.cases])
        #expect([65, 66].contains(ended.exitCode) && ended.output.isEmpty && ended.errorLines.count == 1)
    }

    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/tty"])
    func aDeviceIsNoInput(_ path: String) throws {
        let ended = try Program.run(["judge", path])
        #expect([65, 66, 74].contains(ended.exitCode) && ended.output.isEmpty && ended.errorLines.count == 1)
    }

    @Test(arguments: [
        ["explain"], ["explain", "--format", "json"], ["explain", "--format", "csv"], ["judge"], ["judge", "--format", "csv"],
    ])
    func aFullDisk(_ arguments: [String]) throws {
        var program = Program()
        program.standardInput = Array(SampleUpload.table.utf8)
        program.outputPath = "/dev/full"
        let ended = try program.run(arguments + ["-"] + Program.asOf)
        #expect(ended.exitCode == 74)
        #expect(ended.errorLines.count == 1, "\(ended.errors)")
    }

    @Test func aFullDiskForTheRules() throws {
        var program = Program()
        program.outputPath = "/dev/full"
        for arguments in [["rules", "show", "LMS-3395"], ["rules", "show", "codes"], ["rules", "check"]] {
            #expect(try program.run(arguments).exitCode == 74, "\(arguments)")
        }
    }

    /// Errors that cannot be written do not change what the exit code says.
    @Test func nowhereToComplain() throws {
        var program = Program()
        program.errorPath = "/dev/full"
        #expect(try program.run(["judge", "no/such/file.csv"]).exitCode == 66)
    }

    @Test func noFolderForTheOutput() throws {
        let ended = try Program.run(["judge", "-", "--output", "no/such/folder/x.csv"], input: SampleUpload.table)
        #expect(ended.exitCode == 74 && ended.errorLines.count == 1)
        #expect(ended.errors.contains("no/such/folder/x.csv"))
    }

    @Test(arguments: [["explain", "-"], ["judge", "-"], ["rules", "check"], ["rules", "show"]])
    func noRulebook(_ arguments: [String]) throws {
        let ended = try Program.run(arguments + ["--rules", "no/such/folder"], input: SampleUpload.table)
        #expect(ended.exitCode == 78 && ended.output.isEmpty)
        #expect(ended.errorLines.allSatisfy { $0.hasPrefix("no/such/folder/") })
    }
}
