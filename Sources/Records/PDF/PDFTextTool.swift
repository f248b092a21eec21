/// Poppler's `pdftotext`, run on one PDF.
struct PDFTextTool {
    let limits: ReadingLimits
    /// Where the tool is looked for, as `PATH` has it.
    var path = "/usr/local/bin:/usr/bin:/bin"

    /// The limits hold for the tool alone: the shell sets them and is replaced by it. No name and no byte of the input is part of the command.
    /// The soft limit of time ends the tool by a signal of its own, 24 (XCPU): a 9 (KILL) comes from somebody else.
    private static let script =
        #"ulimit -c 0; ulimit -S -t "$1"; ulimit -H -t "$(($1 + 1))"; ulimit -v "$2"; exec pdftotext -layout -enc UTF-8 - -"#

    /// The tool may wait for the machine as well as work: its time by the clock is three times its processor time.
    private var wallSeconds: Int { limits.pdfSeconds * 3 }

    func text(of pdf: [UInt8]) throws -> [UInt8] {
        let input = try Self.file(pdf)
        var child = try ChildProcess(
            "/bin/sh", ["-c", Self.script, "sh", "\(limits.pdfSeconds)", "\(limits.pdfMemory >> 10)"],
            environment: ["PATH=\(path)", "LC_ALL=C.UTF-8"], input: input)
        let ending = try child.run(outputLimit: limits.pdfText, seconds: wallSeconds)
        switch ending.cause {
        case .tookTooLong: throw ReadingFault(.pdfLimit("\(wallSeconds) seconds"))
        case .saidTooMuch: throw ReadingFault(.pdfLimit("\(limits.pdfText >> 20) MB of text"))
        case .signal(let signal): throw fault(signal: signal, errors: ending.errors)
        case .exit(0): return ending.output
        case .exit(let code): throw fault(exit: code, errors: ending.errors)
        }
    }

    private static func file(_ pdf: [UInt8]) throws -> UnnamedFile {
        do throws(SystemFailure) {
            return try UnnamedFile(pdf)
        } catch {
            throw ReadingFault(.temporaryFile(error.words))
        }
    }

    private func fault(exit code: Int32, errors: String) -> ReadingFault {
        switch code {
        // A tool that cannot even load for want of memory leaves with 127 too.
        case _ where isMemory(errors): ReadingFault(.pdfLimit("\(limits.pdfMemory >> 20) MB of memory"))
        case 126, 127: ReadingFault(.noPDFTool)
        case _ where errors.contains("Incorrect password"): ReadingFault(.passwordProtected)
        default: ReadingFault(.brokenPDF)
        }
    }

    /// Signal 24 (XCPU) comes from the processor limit, 6 (ABRT) from memory that could not be had; 1 (HUP), 2 (INT),
    /// 9 (KILL) and 15 (TERM) come from outside, as when a service is stopped.
    private func fault(signal: Int32, errors: String) -> ReadingFault {
        switch signal {
        case 1, 2, 9, 15: ReadingFault(.pdfTool("somebody ended pdftotext by a signal"))
        case 24: ReadingFault(.pdfLimit("\(limits.pdfSeconds) seconds"))
        case 6 where isMemory(errors): ReadingFault(.pdfLimit("\(limits.pdfMemory >> 20) MB of memory"))
        default: ReadingFault(.brokenPDF)
        }
    }

    private func isMemory(_ errors: String) -> Bool {
        ["bad_alloc", "Out of memory", "out of memory", "cannot allocate memory", "failed to map"].contains {
            errors.contains($0)
        }
    }
}
