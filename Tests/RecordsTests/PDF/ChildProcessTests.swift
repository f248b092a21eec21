import Glibc
import Testing

@testable import Records

@Suite struct ChildProcessTests {
    private func ending(_ script: String, input: String = "", outputLimit: Int = 1 << 20, seconds: Int = 20) throws
        -> ChildProcess.Ending
    {
        let file = try UnnamedFile(Array(input.utf8))
        var child = try ChildProcess(
            "/bin/sh", ["-c", script], environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"], input: file)
        return try child.run(outputLimit: outputLimit, seconds: seconds)
    }

    @Test func gathersBothPipes() throws {
        let ending = try ending("cat; echo wrong >&2; exit 3", input: "hello")
        #expect(ending.cause == .exit(3))
        #expect(String(decoding: ending.output, as: UTF8.self) == "hello")
        #expect(ending.errors == "wrong\n")
    }

    @Test func tellsASignal() throws { #expect(try ending("kill -ABRT $$").cause == .signal(6)) }

    @Test func endsWhatTakesTooLong() throws {
        #expect(try ending("exec sleep 60", seconds: 1).cause == .tookTooLong)
        #expect(try ending("exec >&- 2>&-; exec sleep 60", seconds: 1).cause == .tookTooLong)
    }

    @Test func endsWhatSaysTooMuch() throws {
        #expect(try ending("exec yes", outputLimit: 100_000).cause == .saidTooMuch)
        #expect(try ending("exec yes >&2", seconds: 1).cause == .tookTooLong)
    }

    /// Then nobody knows whether it did what it was to.
    @Test func aChildThatSomebodyElseWaitedFor() throws {
        let file = try UnnamedFile([])
        var child = try ChildProcess("/bin/sh", ["-c", "exit 3"], environment: [], input: file)
        waitpid(child.identifier, nil, 0)
        let fault = #expect(throws: ReadingFault.self) { _ = try child.run(outputLimit: 1 << 20, seconds: 20) }
        guard case .pdfTool? = fault?.kind else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func handsDownNothingElse() throws {
        let kept = try UnnamedFile(Array("secret".utf8))
        let ending = try ending("env; ls /proc/self/fd | wc -l; cat <&\(kept.descriptor)")
        let words = String(decoding: ending.output, as: UTF8.self)
        #expect(!words.contains("secret"))
        #expect(!words.contains("HOME="))
        // Input, output, errors, and the folder that is being listed.
        #expect(words.contains("\n4\n"))
    }

    @Test func saysThatAProgramIsMissing() throws {
        let file = try UnnamedFile([])
        #expect(throws: ReadingFault(.pdfTool("No such file or directory"))) {
            _ = try ChildProcess("/nowhere/none", [], environment: [], input: file)
        }
    }
}
