import FixtureSupport
import ProgramSupport
import Testing

/// `-` is standard input, whatever it holds.
@Suite struct StandardInputTests {
    @Test func aTable() throws {
        let ended = try Program.run(["judge", "-"] + Program.asOf, input: SampleUpload.table)
        let lines = try JudgedLine.all(ended)
        #expect(ended.exitCode == 0 && lines.map(\.verdict) == ["accept", "reject", "refer", "refer"])
        #expect(lines.allSatisfy { $0.record["source"] as? String == "-" })
    }

    @Test func xml() throws {
        let input = "<list><c><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on></c></list>"
        let lines = try JudgedLine.all(try Program.run(["judge", "-", "--issuer", "Inspira"] + Program.asOf, input: input))
        #expect(lines.map(\.both) == ["accept/current-course"] && lines[0].advice == ["issuer-assumed"])
    }

    /// A pipe cannot be read twice, and this table must be: its last line is not UTF-8.
    @Test func aPipeThatMustBeReadTwice() throws {
        var shell = Program()
        shell.path = "/bin/sh"
        let script = """
            { cat; printf '5678901,Ren\\351 Muster,BSAFE,LMS-3395,2021-03-12,Completed,Inspira\\n'; } | \
            "$0" judge - --as-of 2026-11-23
            """
        shell.standardInput = Array(SampleUpload.table.utf8)
        let lines = try JudgedLine.all(try shell.run(["-c", script, Program.built]))
        #expect(lines.count == 5 && lines.last?.record["holderName"] as? String == "René Muster")
    }

    @Test func nothing() throws {
        let ended = try Program.run(["judge", "-"], input: "")
        #expect(ended.exitCode == 65 && ended.errors.hasPrefix("-: ") && ended.output.isEmpty)
    }

    @Test func beforeAndAfterFiles() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.csv", SampleUpload.table(SampleUpload.referred))
        let ended = try Program.run(["judge", "-", file] + Program.asOf, input: SampleUpload.table(SampleUpload.accepted))
        #expect(try JudgedLine.all(ended).map { $0.record["source"] as? String } == ["-", file])
    }
}
