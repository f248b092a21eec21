import ArgumentParser
import Batch
import Ledger
import Reports
import Rulebook

/// `transferdesk ledger why`: one verdict explained.
struct LedgerWhy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Explain one verdict of the ledger, as transferdesk explain would have then.",
        discussion: """
            Made again from the bytes that the office keeps, with the rules, the day and the history of then. transferdesk ledger \
            show FOLDER DELIVERY gives the numbers of verdicts. Where the bytes are erased, it shows what is left.
            """)

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The number of the verdict.")
    var verdict: Int64

    @Option(help: "Language of the explanation: en or fr.")
    var language: Language = .english

    func run() throws {
        let ledger = try options.open()
        let page = try WhyPage(options.office, ledger, verdict: verdict, language: language, style: Terminal.style)
        let output = try HeldOutput()
        try output.write(page.text())
        try output.finish()
    }
}
