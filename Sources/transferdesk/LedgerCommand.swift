import ArgumentParser

/// `transferdesk ledger`: the office's book.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Look into the ledger of an office, copy it, or take a person out of it.",
        subcommands: [])
}
