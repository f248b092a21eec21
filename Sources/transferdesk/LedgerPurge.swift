import ArgumentParser
import Batch
import Glibc
import Ledger
import Rulebook

/// `transferdesk ledger purge`: personal values that were kept long enough.
struct LedgerPurge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Erase personal values that are older than the office keeps them.",
        discussion: """
            Verdict, reason, course and day stay, of nobody; that it was done is written into the audit chain. Where contents \
            go, so do the bytes in the spool and the originals; reports are made again of what is left. A certificate whose \
            contents are gone is no longer known as history. Backups made before still hold what is erased here.

            Exit: 0 done, 74 the disk does not serve, 75 a run is at work.
            """)

    @OptionGroup var options: OfficeOptions

    @Option(
        name: .customLong("keep-contents"),
        help: ArgumentHelp("Keep what was judged, and whose it was, for so many days.", valueName: "days"))
    var contents: Int?

    @Option(name: .customLong("keep-notes"), help: ArgumentHelp("Keep the notes of decisions.", valueName: "days"))
    var notes: Int?

    @Option(name: .customLong("keep-names"), help: ArgumentHelp("Keep the names of files.", valueName: "days"))
    var names: Int?

    @Option(help: "Language of reports that were never made before: en or fr.")
    var language: Language = .english

    func validate() throws {
        let given = [contents, notes, names].compactMap(\.self)
        if given.isEmpty { throw ValidationError("Name --keep-contents, --keep-notes or --keep-names, with a number of days.") }
        if given.contains(where: { !(1...36_525).contains($0) }) { throw ValidationError("Days go from 1 to 36525.") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        try options.requireFolder()
        let office = try ErasingOffice(options.office, ledger: options.ledger, language: language)
        let now = Moment.now.seconds
        let kept: [(RetentionClass, Int?)] = [(.contents, contents), (.notes, notes), (.names, names)]
        for case (let retention, let days?) in kept {
            let before = Moment(seconds: now - Int64(days) * 86_400)
            let receipt = try office.purge(retention, before: before, by: Account.own)
            let count = receipt.verdicts + receipt.notes + receipt.names
            try Console.write("\(retention.rawValue): \(count) erased, from before \(before.utc)\n")
        }
        let done = try office.finish()
        guard done.deliveries + done.reports.count > 0 else { return }
        try Console.write(
            "files of \(Counted.words(done.deliveries, "delivery", "deliveries")) taken away, "
                + "\(Counted.words(done.reports.count, "report")) made again\n")
    }
}
