import ArgumentParser
import Batch
import Ledger

/// `transferdesk ledger backup`: a verified copy.
struct LedgerBackup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger, whole and verified, to a file that is not there yet.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The file to be made; best on another disk.", completion: .file())
    var file: String

    func run() throws {
        let head = try options.open().backup(to: file)
        try Console.write(BackupWords(office: options.office, ledger: options.ledgerPath, backup: file, head: head).text)
    }
}
