import ArgumentParser
import Ledger

/// `transferdesk ledger head`: what is kept elsewhere.
struct LedgerHead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "Print the head of the audit chain, to be kept elsewhere.",
        discussion: """
            Kept elsewhere, it shows later whether the ledger was cut at its end or written anew: transferdesk verify takes it.
            """)

    @OptionGroup var options: OfficeOptions

    func run() throws {
        guard let head = try options.open().auditHead() else {
            throw Failure(words: ["\(options.ledgerPath): nothing is written in it yet, so it has no head"], exitCode: 66)
        }
        try Console.write("\(head)\n")
    }
}
