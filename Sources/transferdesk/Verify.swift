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

            Exit: 0 all agrees, 65 something does not, 66 no such office, 74 the disk does not serve, 75 a run is at work, 78 office or ledger unusable.
            """)

    @OptionGroup var office: OfficeOptions

    @Option(help: ArgumentHelp("A head of the audit chain that was kept elsewhere.", valueName: "number:hash"))
    var anchor: String?

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let head = try anchor.map(Self.head)
        try office.requireFolder()
        let verification = try Verification(office.office, ledger: office.ledger, BatchRun.worker)
        try Console.write(Self.words(verification.ask(anchor: head)))
    }

    private static func head(_ text: String) throws -> AuditHead {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let sequence = Int64(parts[0]), let hash = ContentDigest(hexadecimal: parts[1]) else {
            throw Failure.usage("--anchor: write it as it was given, a number, a colon and 64 digits.")
        }
        return AuditHead(sequence: sequence, hash: hash)
    }

    private static func words(_ result: Verification.Result) -> String {
        let count = Counted.words
        let erased =
            result.erased == 0
            ? "" : ", \(count(result.erased, "delivery", "deliveries")) not, for something that it takes is erased"
        return """
            All agrees: \(count(result.deliveries, "delivery", "deliveries")), \(count(result.verdicts, "verdict", nil)) made \
            again\(erased), \(count(result.reports, "report", nil)).

            """
    }
}
