import ArgumentParser
import Batch
import Foundation
import Ledger
import Rulebook

/// `transferdesk ledger erase`: one person taken out.
struct LedgerErase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Take a person out of the ledger, the spool, the originals and the reports.",
        discussion: """
            Says what would go, and asks; where nobody can be asked, --yes answers. The receipt is JSON and names nobody: with the \
            person's data, transferdesk ledger confirm shows later that it was this person who was erased. Keep it: the key in it \
            is written nowhere else. An erasure that was stopped is finished by the next one, of whomever, and by the next run.

            Exit: 0 erased, or nothing was there, 1 the answer was no, 64 usage, 74 the disk does not serve, 75 a run is at work.
            """)

    @OptionGroup var options: OfficeOptions
    @OptionGroup var who: PersonOptions

    @Option(
        help: ArgumentHelp("A delivery that was refused or quarantined and is the person's; may be repeated.", valueName: "n"))
    var unread: [Int64] = []

    @Option(help: ArgumentHelp("Where the receipt goes; standard output when left out.", valueName: "file"), completion: .file())
    var receipt: String?

    @Option(help: "Language of reports that were never made before: en or fr.")
    var language: Language = .english

    @Flag(help: "Erase without asking.")
    var yes = false

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        try options.requireFolder()
        let office = try ErasingOffice(options.office, ledger: options.ledger, language: language)
        try sayLeftOver(office.finish())
        let plan = try office.plan(who.person, unread: unread)
        try say(ErasureWords(plan).before)
        guard !plan.isEmpty else { return }
        try ask()
        let file = try receipt.map { try ReceiptFile($0) }
        let erased = try office.erase(plan, by: Account.own)
        let text = ReceiptText.json(erased, plan, by: Account.own)
        let written = Result { try file.map { try $0.write(text) } ?? Console.write(text) }
        let reports = try office.finish(unread).reports
        try written.get()
        try say("Erased. \(Counted.words(reports.count, "report")) made again. \(ErasureWords.remains)\n")
    }

    /// Standard output is for the receipt, where no file is named for it.
    private func say(_ words: String) throws {
        if receipt == nil { Console.complain(words) } else { try Console.write(words) }
    }

    private func sayLeftOver(_ done: (deliveries: Int, reports: [Int64])) throws {
        guard done.deliveries + done.reports.count > 0 else { return }
        try say(
            "Something was stopped before its end and is finished now: the files of "
                + "\(Counted.words(done.deliveries, "erased delivery", "erased deliveries")), "
                + "\(Counted.words(done.reports.count, "report")).\n")
    }

    private func ask() throws {
        if yes { return }
        guard isatty(0) == 1, isatty(2) == 1 else {
            throw Failure.usage("Nothing was erased. Nobody can be asked here; add --yes to erase.")
        }
        Console.complain("Type yes to erase this, anything else to leave it: ")
        guard readLine()?.trimmingCharacters(in: .whitespaces) == "yes" else {
            throw Failure(words: ["Nothing was erased."], exitCode: 1)
        }
    }
}
