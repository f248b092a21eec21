import ArgumentParser
import Batch
import Foundation
import Ledger
import Rulebook

/// `transferdesk verify`: whether everything in an office's folder is what it was.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hold an office's folder against its ledger, and make every verdict again.",
        discussion: """
            Asks the ledger, its audit chain, the counts of every run, the bytes of every delivery, the originals, every verdict \
            (made again from the bytes, with the rules of then) and every report. Names the first thing that does not agree.

            A chain that was cut at its end, or written anew as a whole, is found only with --anchor: the head that \
            transferdesk ledger head, or the report of a night, gave you to keep elsewhere.

            Exit: 0 all agrees, 65 something does not, 74 the disk does not serve, 75 a run is at work, 78 no ledger.
            """)

    @Argument(help: ArgumentHelp("The office's folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The ledger, where it is not FOLDER/ledger.sqlite.", valueName: "file"), completion: .file())
    var ledger: String?

    @Option(help: ArgumentHelp("A head of the audit chain that was kept elsewhere.", valueName: "number:hash"))
    var anchor: String?

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let head = try anchor.map(Self.head)
        do {
            let verification = try Verification(OfficeFolder(folder), ledger: ledger, BatchRun.worker)
            let result = try verification.ask(anchor: head)
            try Console.write(Self.words(result))
        } catch let disagreement as OfficeDisagreement {
            throw Failure(words: [disagreement.words], exitCode: 65)
        } catch LedgerFault.disagrees(let disagreement) {
            throw Failure(words: [disagreement.words], exitCode: 65)
        } catch {
            throw BatchFailure.of(error, rules: "Rules")
        }
    }

    private static func head(_ text: String) throws -> AuditHead {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let sequence = Int64(parts[0]), let hash = ContentDigest(hexadecimal: parts[1]) else {
            throw Failure.usage("--anchor: write it as it was given, a number, a colon and 64 digits.")
        }
        return AuditHead(sequence: sequence, hash: hash)
    }

    private static func words(_ result: Verification.Result) -> String {
        let erased = result.erased == 0 ? "" : ", \(result.erased) deliveries not recomputed, for what they rest on is erased"
        return """
            All agrees: \(result.deliveries) deliveries, \(result.verdicts) verdicts made again, \(result.reports) reports\(erased).

            """
    }
}
