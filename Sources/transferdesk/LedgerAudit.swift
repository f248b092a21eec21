import ArgumentParser
import Batch
import Ledger

/// `transferdesk ledger audit`: the chain.
struct LedgerAudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Print the audit chain: who did what when, in the order in which it was done.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "words or ndjson.")
    var format: Format = .words

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case words, ndjson
    }

    func run() throws {
        let ledger = try options.open()
        let lines = AuditLines(format == .words ? .table : .ndjson)
        let output = try HeldOutput()
        try ledger.forEachAuditEntry { try output.write(lines.line($0)) }
        try output.finish()
    }
}
