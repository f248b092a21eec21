import ArgumentParser
import Batch
import Ledger
import Records

/// `transferdesk ledger confirm`: whose a receipt is.
struct LedgerConfirm: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say whether the receipt of an erasure is of this person.",
        discussion: """
            Give the person as transferdesk ledger erase was given it: all that was named there, and nothing more.

            Exit: 0 it is, 65 it is not, or is no receipt.
            """)

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The receipt.", completion: .file())
    var receipt: String

    @OptionGroup var who: PersonOptions

    func run() throws {
        let ledger = try options.open()
        guard let read = ReceiptText.read(try bytes()) else {
            throw Failure(words: ["\(receipt): this is no receipt of an erasure"], exitCode: 65)
        }
        guard try ledger.confirms(erasure: read.erasure, key: read.key, of: who.person) else {
            throw Failure(
                words: ["\(receipt): not of this person, or not named as it was then, or of another ledger"], exitCode: 65)
        }
        try Console.write("The receipt is of this person: erasure \(read.erasure).\n")
    }

    private func bytes() throws -> [UInt8] {
        do {
            return try InputSource(path: receipt).whole(limit: 1 << 20)
        } catch let fault as ReadingFault {
            throw Failure(words: ["\(receipt): \(fault.words)"], exitCode: Failure.exitCode(fault))
        }
    }
}
