import ArgumentParser
import CMalloc
import Foundation
import Records

/// The command line: one file a command.
@main
struct TransferDesk: ParsableCommand {
    static let version = "1.0.0"

    static let configuration = CommandConfiguration(
        commandName: "transferdesk",
        abstract: "Says whether a learning certificate may be entered into an Inspira learning history, and why.",
        discussion: """
            Try:   transferdesk explain certificate.pdf
                   transferdesk explain request.csv --issuer Inspira --for "Ada Lovelace"
                   transferdesk judge batch.xml --format csv --output verdicts.csv
                   transferdesk batch setup /srv/desk

            Reads XML, CSV, text and PDF. It reads; it does not authenticate.

            Exit: 0 everything read and judged, 1 --fail-on met, 64 usage, 65 an input could not be read whole, 66 no such \
            input, 74 input or output failed, 75 another is at work, try again later, 78 the rulebook, the office or its ledger is \
            unusable.
            """,
        version: version,
        subcommands: [
            Explain.self, JudgeFiles.self, RulesCommand.self, BatchCommand.self, Serve.self, UsersCommand.self,
            ProgramsCommand.self,
            LedgerCommand.self,
            Verify.self,
        ])

    static func main() {
        StandardDescriptors.complete()
        // Where it is ignored nobody learns how a child ended, and so whether a PDF was read whole.
        signal(SIGCHLD, SIG_DFL)
        // What is freed in large blocks goes back to the system, at any time of the run: by itself the C library changes its mind.
        _ = mallopt(M_MMAP_THRESHOLD, 128 << 10)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard let failure = Failure(anticipated: error) else { end(error) }
            failure.report()
            Foundation.exit(failure.exitCode)
        }
    }

    /// Ends as the parser would, save that nothing of the arguments reaches a terminal raw.
    private static func end(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        if code == .success { exit(withError: error) }
        for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
            Console.complain(SafeText.escaped(String(line)) + "\n")
        }
        Foundation.exit(code.rawValue)
    }
}
