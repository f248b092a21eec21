import Foundation
import Glibc
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

    @Test func aFolderIsNoOutput() throws {
        let folder = try TemporaryFolder()
        let ended = try Program.run(["judge", "-", "--output", folder.path] + Program.asOf, input: SampleUpload.table)
        #expect(ended.exitCode == 74 && ended.errorLines.count == 1 && folder.names == [])
    }
}
