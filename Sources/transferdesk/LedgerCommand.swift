import ArgumentParser

/// `transferdesk ledger`: the office's book.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Look into the ledger of an office, copy it, or take personal values out of it.",
        subcommands: [
            LedgerList.self, LedgerShow.self, LedgerWhy.self, LedgerPutBack.self, LedgerHead.self, LedgerAudit.self,
            LedgerBackup.self, LedgerErase.self, LedgerConfirm.self, LedgerPurge.self,
        ])
}
