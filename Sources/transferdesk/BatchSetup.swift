import ArgumentParser
import Batch

/// `transferdesk batch setup`: a new office.
struct BatchSetup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup", abstract: "Make an office: its folders and an empty ledger, for its owner alone.",
        discussion: """
            Run again, it says whether the office is whole, and changes nothing. What is missing of an office that was at work is \
            named and never made anew: it may be in a backup.
            """)

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let outcome = try OfficeSetup(options.office, ledger: options.ledgerPath).run()
        try Console.write(OfficeSetup.words(outcome, options.office, ledger: options.ledgerPath))
    }
}
