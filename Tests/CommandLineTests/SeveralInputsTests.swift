import FixtureSupport
import Foundation
import ProgramSupport
import Testing

/// Law 7: no record is lost, and a file that cannot be read whole leaves no trace.
@Suite struct SeveralInputsTests {
    private static let good = SampleUpload.table(SampleUpload.accepted)
    private static let broken = SampleUpload.table(SampleUpload.rejected, "9999999,\"Dina")

    @Test(arguments: ["explain", "judge"])
    func theOthersAreJudged(_ command: String) throws {
        let folder = try TemporaryFolder()
        let inputs = [
            try folder.write("one.csv", Self.good), try folder.write("two.csv", Self.broken),
            try folder.write("three.csv", SampleUpload.table(SampleUpload.referred)),
        ]
        let ended = try Program.run([command, "--format", "ndjson"] + inputs + Program.asOf)
        #expect(ended.exitCode == 65)
        #expect(ended.errorLines.count == 1 && ended.errors.hasPrefix("\(inputs[1]):3: "))
        let lines = try JudgedLine.all(ended)
        #expect(lines.map(\.both) == ["accept/current-course", "refer/course-not-recognised"])
        #expect(lines.map { $0.record["source"] as? String } == [inputs[0], inputs[2]])
        #expect(lines.map { $0.record["position"] as? Int } == [1, 1])
    }

    /// What a refused file said makes no duplicate, no mismatch and no companion of what follows.
    @Test func aRefusedFileLeavesNoTrace() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<20_000).map { "\(2_000_000 + $0),Holder \($0),BSAFE,LMS-3395,2021-03-12,Completed,Inspira" }
        let good = try folder.write("good.csv", SampleUpload.table(rows[0], rows[19_999]))
        let long = ([SampleUpload.header] + rows).joined(separator: "\n") + "\n\"never closed"
        let broken = try folder.write("broken.csv", long)
        let alone = try Program.run(["judge", good] + Program.asOf)
        let after = try Program.run(["judge", broken, good] + Program.asOf)
        #expect(after.exitCode == 65 && after.errors.hasPrefix("\(broken):20002: "))
        #expect(after.output == alone.output)
        #expect(try JudgedLine.all(alone).map(\.both) == ["accept/current-course", "accept/current-course"])
    }

    @Test func theGravestFaultIsTheExitCode() throws {
        let folder = try TemporaryFolder()
        let broken = try folder.write("broken.csv", Self.broken)
        let ended = try Program.run(["judge", broken, "\(folder.path)/absent.csv"])
        #expect(ended.exitCode == 66 && ended.errorLines.count == 2 && ended.output.isEmpty)
    }

    @Test func oneFileTwiceIsADuplicate() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.csv", Self.good)
        let lines = try JudgedLine.all(try Program.run(["judge", good, good] + Program.asOf))
        #expect(lines.map(\.both) == ["accept/current-course", "reject/duplicate-in-upload"])
    }

    @Test func explainEndsWithACountOfWhatWasJudged() throws {
        let folder = try TemporaryFolder()
        let inputs = [try folder.write("one.csv", SampleUpload.table), try folder.write("two.csv", Self.broken)]
        let ended = try Program.run(["explain"] + inputs + Program.asOf)
        #expect(ended.exitCode == 65)
        #expect(ended.lines.last == "4 certificates: 1 to accept, 1 to reject, 2 to look at.")
    }

    @Test func oneCertificateNeedsNoCount() throws {
        let ended = try Program.run(["explain", "-"] + Program.asOf, input: Self.good)
        #expect(!ended.text.contains("to accept,"))
    }
}
