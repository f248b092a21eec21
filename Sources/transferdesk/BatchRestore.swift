import ArgumentParser
import Batch
import Glibc

/// `transferdesk batch restore`: a backup in the ledger's place.
struct BatchRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of a ledger that is gone or damaged.",
        discussion: """
            The backup is copied and verified first. What came after it goes from taken and quarantine back to the inbox, under \
            its number instead of its name; the next run judges it, and knows again what it knew. The old ledger and later \
            reports are set aside, nothing is deleted. Erasures after the backup are to be made again.

            Exit: 0 restored, 66 no such office, 74 the disk does not serve, 75 a run is at work, 78 the backup is unusable.
            """)

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The backup, as transferdesk ledger backup made it.", completion: .file())
    var backup: String

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        try options.requireFolder()
        let outcome = try OfficeRestore(options.office, ledger: options.ledger, backup: backup).run()
        try Console.write(RestoreWords(options.office, ledger: options.ledger, outcome).text)
    }
}
