import ArgumentParser
import Batch

/// `transferdesk ledger show`: one delivery.
struct LedgerShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that the ledger holds about a delivery: how it came, what became of it, its verdicts.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The number of the delivery.")
    var delivery: Int64

    func run() throws {
        let page = try DeliveryPage(options.open(), delivery: delivery)
        let output = try HeldOutput()
        try page.forEachLine { try output.write($0) }
        try output.finish()
    }
}
