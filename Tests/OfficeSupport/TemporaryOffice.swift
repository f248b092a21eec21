package import Batch
import Foundation
package import Glibc
package import Ledger

/// An office in a folder that is gone with its owner. A handle: hence a class.
package final class TemporaryOffice: Sendable {
    package let folder: String
    package var office: OfficeFolder { OfficeFolder("\(folder)/desk") }

    /// Nothing is made but a folder for it.
    package init() throws {
        var template = Array("/tmp/transferdesk-office-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw LedgerFault.storage(path: "/tmp", says: "no folder could be made") }
        folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    package static let time = Moment(seconds: 1_795_000_000)

    @discardableResult
    package func setUp() throws -> OfficeSetup.Outcome { try OfficeSetup(office, ledger: office.ledger).run() }

    package func ledger(at time: Moment = TemporaryOffice.time) throws -> Ledger {
        try Ledger(path: office.ledger, clock: { time })
    }

    /// The names in the office, sorted; empty where there is none.
    package var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: office.path)) ?? []).sorted() }

    package func mode(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }
}
