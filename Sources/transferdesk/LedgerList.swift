import ArgumentParser
import Batch
import Ledger

/// `transferdesk ledger list`: a line a delivery.
struct LedgerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the deliveries: number, when they came, state, size, counts, names.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "Only those in this state: \(DeliveryState.allCases.map(\.rawValue).joined(separator: ", ")).")
    var state: DeliveryState?

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("Only those that came, were tried or were judged in this run.", valueName: "n"))
    var runNumber: Int64?

    @Option(help: "table, csv or ndjson.")
    var format: ListFormat = .table

    func run() throws {
        let ledger = try options.open()
        let lines = DeliveryLines(format)
        let output = try HeldOutput()
        try output.write(lines.header)
        try ledger.forEachListed(state, run: runNumber) { try output.write(lines.line($0)) }
        try output.finish()
    }
}

extension DeliveryState: ExpressibleByArgument {}
extension ListFormat: ExpressibleByArgument {}
