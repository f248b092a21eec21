import FixtureSupport
import ProgramSupport
import Testing

/// No file but the input, the rulebook and what the program itself is made of is opened, and nothing is connected to.
@Suite(.enabled(if: Tools.strace != nil, "strace is not installed: what is opened was not watched"))
struct NothingIsOpenedTests {
    private static let rows = try! HostileRow.rows("xml").filter {
        $0.id.hasPrefix("xxe-") || $0.id.hasPrefix("xinclude") || $0.id.hasPrefix("schema") || $0.why.contains("not followed")
    }

    @Test func nothingElseIsOpenedOrConnectedTo() throws {
        let folder = try TemporaryFolder()
        let trace = "\(folder.path)/trace"
        var program = Program()
        program.folder = Project.hostile
        program.path = Tools.strace ?? ""
        let watched = ["-f", "-qq", "-o", trace, "-e", "trace=open,openat,connect,socket,execve,creat", Program.built]
        let ended = try program.run(watched + ["judge"] + Program.asOf + Self.rows.map(\.file))
        try #require(ended.exitCode == 65, "\(ended.errors)")
        let calls = (folder.text("trace") ?? "").split(separator: "\n").map(String.init)
        try #require(calls.contains { $0.contains(Self.rows[0].file) }, "the trace shows the inputs")
        #expect(calls.filter { $0.contains("connect(") || $0.contains("socket(") } == [])
        #expect(calls.filter { $0.contains("execve(") }.count == 1, "no other program is started")
        let opened = calls.filter { $0.contains("open") && !$0.contains("ENOENT") }
        #expect(opened.filter { $0.contains("canary") || $0.contains("/etc/passwd") || $0.contains("/dev/zero") } == [])
        #expect(calls.filter { $0.contains("O_CREAT") && !$0.contains("\"/tmp/transferdesk-") } == [])
    }
}
