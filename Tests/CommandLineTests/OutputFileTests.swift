import Foundation
import Glibc
import ProgramSupport
import Testing

/// `--output` appears only when it is complete.
@Suite struct OutputFileTests {
    @Test(arguments: ["ndjson", "csv"])
    func theFileHoldsWhatStandardOutputWould(_ format: String) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        let path = "\(folder.path)/out"
        let written = try Program.run(["judge", input, "--format", format, "--output", path] + Program.asOf)
        let shown = try Program.run(["judge", input, "--format", format] + Program.asOf)
        #expect(written.exitCode == 0 && written.output.isEmpty && written.errors.isEmpty)
        #expect(folder.text("out") == shown.text && !shown.text.isEmpty)
        #expect(folder.names == ["in.csv", "out"])
    }

    @Test func aShortName() throws {
        let folder = try TemporaryFolder()
        let ended = try Program.run(["judge", "-", "-o", "\(folder.path)/out"] + Program.asOf, input: SampleUpload.table)
        #expect(ended.exitCode == 0 && folder.names == ["out"])
    }

    @Test func aRefusedInputLeavesWhatWasThere() throws {
        let folder = try TemporaryFolder()
        try folder.write("out", "what was there")
        let ended = try Program.run(
            ["judge", "-", "--output", "\(folder.path)/out"], input: SampleUpload.table(SampleUpload.accepted, "\"x"))
        #expect(ended.exitCode == 65 && folder.text("out") == "what was there" && folder.names == ["out"])
    }

    @Test func someInputsRefused() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.write("bad.csv", SampleUpload.table(SampleUpload.accepted, "\"x"))
        let ended = try Program.run(
            ["judge", "-", bad, "--output", "\(folder.path)/out"] + Program.asOf,
            input: SampleUpload.table(SampleUpload.accepted))
        #expect(ended.exitCode == 65)
        #expect(folder.text("out")?.split(separator: "\n").count == 1 && folder.names == ["bad.csv", "out"])
    }

    @Test func usualPermissions() throws {
        let folder = try TemporaryFolder()
        _ = try Program.run(["judge", "-", "--output", "\(folder.path)/out"] + Program.asOf, input: SampleUpload.table)
        let mask = umask(0)
        umask(mask)
        var status = stat()
        #expect(stat("\(folder.path)/out", &status) == 0 && status.st_mode & 0o777 == 0o666 & ~mask)
    }

    /// As root, `--output /dev/null` must not turn the device into a file; a pipe with a name stands for it here.
    @Test func whatIsNoFileIsNotReplaced() throws {
        let folder = try TemporaryFolder()
        let pipe = "\(folder.path)/pipe"
        try #require(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        defer { close(reader) }
        _ = try Program.run(["judge", "-", "--output", pipe] + Program.asOf, input: SampleUpload.table)
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    /// The file behind a descriptor that the caller opened is written on, not replaced by another of its name. `/dev/stdout` is
    /// not among the names: a program that gets this wrong would, as root, break it for the whole machine.
    @Test(arguments: ["link", "/proc/self/fd/1", "/dev/fd/1"])
    func standardOutputByName(_ name: String) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        symlink("/proc/self/fd/1", "\(folder.path)/link")
        let path = name == "link" ? "\(folder.path)/link" : name
        try folder.write("shown", "")
        var program = Program()
        program.outputPath = "\(folder.path)/shown"
        let ended = try program.run(["judge", input, "-o", path] + Program.asOf)
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        #expect(folder.text("shown") == (try Program.run(["judge", input] + Program.asOf).text))
        #expect(folder.names == ["in.csv", "link", "shown"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link") == "/proc/self/fd/1")
    }

    /// Whatever it is called there, a file that is read is not written.
    @Test(arguments: ["in.csv", "staff.csv", "history.csv", "hard", "soft", "../in.csv"])
    func whatIsReadIsNotReplaced(_ name: String) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        let staff = try folder.write("staff.csv", "index_number,name\n1,A B\n")
        let history = try folder.write("history.csv", "index_number,course_code,completed_on\n1,LMS-3395,2020-01-01\n")
        link(input, "\(folder.path)/hard")
        symlink("in.csv", "\(folder.path)/soft")
        mkdir("\(folder.path)/sub", 0o700)
        let names = folder.names
        let output = name.hasPrefix("..") ? "\(folder.path)/sub/\(name)" : "\(folder.path)/\(name)"
        let ended = try Program.run(["judge", input, "--staff", staff, "--history", history, "-o", output] + Program.asOf)
        #expect(ended.exitCode == 64 && ended.errorLines.count == 1 && ended.output.isEmpty)
        #expect(folder.text("in.csv") == SampleUpload.table && folder.names == names)
        #expect(folder.text("staff.csv") == "index_number,name\n1,A B\n")
    }

    /// Nor is it written on: it would be read while it grows.
    @Test(arguments: ["judge", "explain"])
    func whatIsReadIsNoStandardOutput(_ command: String) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("in.csv", SampleUpload.table)
        var program = Program()
        program.outputPath = input
        #expect(try program.run([command, input] + Program.asOf).exitCode == 64)
        #expect(folder.text("in.csv") == SampleUpload.table)
        var shell = Program()
        shell.path = "/bin/sh"
        #expect(try shell.run(["-c", "exec \"$0\" \(command) - <'\(input)' >>'\(input)'", Program.built]).exitCode == 64)
        #expect(folder.text("in.csv") == SampleUpload.table)
    }

    @Test func aFolderIsNoOutput() throws {
        let folder = try TemporaryFolder()
        let ended = try Program.run(["judge", "-", "--output", folder.path] + Program.asOf, input: SampleUpload.table)
        #expect(ended.exitCode == 74 && ended.errorLines.count == 1 && folder.names == [])
    }
}
