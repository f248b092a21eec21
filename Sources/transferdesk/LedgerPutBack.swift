import ArgumentParser
import Ledger

/// `transferdesk ledger put-back`: another try for what was set aside.
struct LedgerPutBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "put-back", abstract: "Have the next run try a delivery again that was put into quarantine.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The number of the delivery.")
    var delivery: Int64

    func run() throws {
        let ledger = try options.open()
        let state = try ledger.delivery(delivery).state
        guard state == .quarantined else {
            throw Failure.usage("Delivery \(delivery) is \(state.rawValue); only a quarantined one is put back.")
        }
        guard try ledger.erasure(ofDelivery: delivery) == nil else {
            throw Failure.usage("Delivery \(delivery) is erased; there is nothing left of it to be tried.")
        }
        try ledger.settle(delivery, as: .received, because: nil, by: Account.own)
        try Console.write("Delivery \(delivery) is tried again in the next run.\n")
    }
}
