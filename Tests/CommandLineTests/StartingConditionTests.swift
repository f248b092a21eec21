import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// What a caller may have set before the program starts: signals, limits, descriptors.
@Suite struct StartingConditionTests {
    /// - Parameter script: what a shell does with `"$@"`, the program and its arguments.
    private func run(_ script: String, _ arguments: [String], input: String = SampleUpload.table, as user: [String] = [])
        throws -> Program.Ended
    {
        var shell = Program()
        shell.standardInput = Array(input.utf8)
        shell.patience = 30
        let command = user + ["/bin/sh", "-c", script, "sh", Program.built] + arguments + Program.asOf
        shell.path = command[0]
        return try shell.run(Array(command.dropFirst()))
    }

    // MARK: Signals

    /// A child that nobody waits for must not pass for one that ended well.
    @Test(
        .enabled(if: Tools.pdftotext != nil, "pdftotext (poppler-utils) is not installed"),
        arguments: ["broken.pdf", "password.pdf", "blank-page.pdf"])
    func ignoredChildrenChangeNothing(_ name: String) throws {
        let arguments = ["judge", "\(Project.hostile)/\(name)"]
        let ended = try run("exec env --ignore-signal=CHLD \"$@\"", arguments)
        let usual = try Program.run(arguments + Program.asOf)
        #expect(ended.exitCode == 65 && ended.errors == usual.errors && ended.output.isEmpty)
    }

    @Test(
        .enabled(if: Tools.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func ignoredChildrenAndAGoodPDF() throws {
        let pdf = try #require(try HostileRow.rows("pdf").first { $0.exitCode == 0 && !$0.file.isEmpty }).file
        let ended = try run("exec env --ignore-signal=CHLD \"$@\"", ["judge", "\(Project.hostile)/\(pdf)"])
        #expect(ended.exitCode == 0 && !ended.output.isEmpty, "\(ended.errors)")
    }

    /// An unfinished output holds verdicts: a signal that ends the program takes it away.
    @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
    func aSignalLeavesNoUnfinishedOutput(_ signal: Int32) throws {
        let folder = try TemporaryFolder()
        // A pipe that it holds open itself: it waits there for input that never comes.
        let script = """
            mkfifo '\(folder.path)/pipe'
            env --default-signal=INT "$@" <>'\(folder.path)/pipe' & child=$!
            while ! ls '\(folder.path)' | grep -q partial; do sleep 0.01; done
            sleep 0.1; kill -\(signal) $child; wait $child; exit $(($? - 128))
            """
        let ended = try run(script, ["judge", "-", "-o", "\(folder.path)/out.csv"])
        #expect(ended.exitCode == signal, "the signal ends it")
        #expect(folder.names == ["pipe"])
    }

    // MARK: Limits

    /// Without a thread to be had it reads, judges and writes in turn.
    @Test func noThreads() throws {
        let rows = (0..<20_000).map { "\(1_000_000 + $0),Holder \($0),BSAFE,LMS-3395,2021-03-12,Completed,Inspira\n" }
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.header + "\n" + rows.joined())
        chmod(folder.path, 0o755)
        // The limit does not hold for root.
        let nobody = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid", "65534", "--clear-groups"] : []
        let ended = try run("ulimit -p 0 2>/dev/null || ulimit -u 0; exec \"$@\"", ["judge", input], as: nobody)
        #expect(ended.exitCode == 0 && ended.lines.count == rows.count, "\(ended.errors)")
    }

    /// A small file asks for little memory, whatever the limit for large ones is.
    @Test(arguments: [
        ("--staff", "index_number,name\n1,A B\n"),
        ("--history", "index_number,course_code,completed_on\n1,LMS-3395,2020-01-01\n"),
    ])
    func littleMemory(_ option: String, _ text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("given.csv", text)
        let ended = try run("ulimit -v 1000000; exec \"$@\"", ["judge", "-", option, file])
        #expect(ended.exitCode == 0 && ended.lines.count == 4, "\(ended.errors)")
    }

    /// A full `/tmp` is not the fault of standard input or output.
    @Test func noRoomForWhatWaits() throws {
        let rows = Array(repeating: SampleUpload.accepted, count: 1000).joined(separator: "\n")
        let table = SampleUpload.header + "\n" + rows + "\n"
        let limited = "trap '' XFSZ; ulimit -f 16; exec \"$@\""
        let reading = try run(limited, ["judge", "-"], input: table)
        #expect(reading.exitCode == 74 && reading.output.isEmpty)
        #expect(reading.errors.hasPrefix("-: ") && reading.errors.contains("/tmp"), "\(reading.errors)")
        let folder = try TemporaryFolder()
        let writing = try run(limited, ["judge", try folder.write("in.csv", table)])
        #expect(writing.exitCode == 74 && writing.errors.hasPrefix("/tmp"), "\(writing.errors)")
    }

    // MARK: Descriptors

    /// What would go to a missing standard output must not go elsewhere unnoticed.
    @Test(arguments: ["<&- >&-", ">&-", "<&- >&- 2>&-"])
    func noStandardOutput(_ closed: String) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        for arguments in [["judge", input], ["explain", input], ["explain", input, "--format", "csv"], ["rules", "show"]] {
            var shell = Program()
            shell.path = "/bin/sh"
            let ended = try shell.run(["-c", "exec \"$@\" \(closed)", "sh", Program.built] + arguments)
            #expect(ended.exitCode == 74, "\(arguments)")
            #expect(ended.errors.isEmpty == closed.contains("2>"), "\(ended.errors)")
        }
    }

    /// An output file is an output all the same.
    @Test func anOutputFileAndNoStandardOutput() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        let ended = try run("exec \"$@\" <&- >&- 2>&-", ["judge", input, "-o", "\(folder.path)/out"])
        #expect(ended.exitCode == 0 && folder.text("out")?.split(separator: "\n").count == 4)
    }

    @Test func noStandardInput() throws {
        let ended = try run("exec \"$@\" <&-", ["judge", "-"])
        #expect(ended.exitCode == 65 && ended.errors.hasPrefix("-: ") && ended.output.isEmpty)
    }
}
