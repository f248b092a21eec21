import GRDB
import Glibc

extension Ledger {
    /// Makes an empty ledger where nothing is. It has its name only once it is whole.
    /// - Throws: `LedgerFault.exists` when something is there already.
    package static func create(path: String) throws {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw LedgerFault.exists(path: path) }
        let unfinished = "\(path).new-\(getpid())"
        try LedgerFile.make(unfinished)
        defer { unlink(unfinished) }
        try faults(path) {
            let queue = try DatabaseQueue(path: unfinished, configuration: LedgerSettings.configuration)
            try Migrations.migrator.migrate(queue)
            try queue.close()
        }
        unlink(unfinished + "-journal")
        try LedgerFile.publish(unfinished, as: path)
    }
}
