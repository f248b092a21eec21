import ArgumentParser
import Batch
import Foundation
import Ledger

/// Which office a command is about.
struct OfficeOptions: ParsableArguments {
    @Argument(help: "The office's folder.", completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("The ledger, where it is not ledger.sqlite in the office's folder.", valueName: "file"),
        completion: .file())
    var ledger: String?

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The office's folder has no name.") }
        if ledger?.isEmpty == true { throw ValidationError("--ledger needs the name of a file.") }
    }

    var office: OfficeFolder { OfficeFolder(folder) }

    var ledgerPath: String { ledger ?? office.ledger }

    /// - Throws: `Failure` where there is no such folder.
    func find() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: office.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(
                words: ["\(office.path): there is no such office; transferdesk batch setup makes one"], exitCode: 66)
        }
    }

    /// - Throws: `Failure` where there is no such folder; `LedgerFault`.
    func open() throws -> Ledger {
        try find()
        return try Ledger(path: ledgerPath)
    }
}
