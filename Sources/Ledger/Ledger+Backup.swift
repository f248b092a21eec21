import GRDB
import Glibc

extension Ledger {
    /// Copies the ledger, whole and packed, to a place where nothing is. The copy has its name only once it was opened, read and
    /// verified against the chain as it stands.
    /// - Returns: the head of the copy's chain; nil for an empty ledger.
    package func backup(to destination: String) throws -> AuditHead? {
        var status = stat()
        guard lstat(destination, &status) != 0 else { throw LedgerFault.exists(path: destination) }
        let unfinished = "\(destination).new-\(getpid())"
        try LedgerFile.make(unfinished)
        defer {
            unlink(unfinished)
            unlink(unfinished + "-journal")
        }
        try Self.faults(destination) {
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
        }
        let head = try Self.verified(unfinished)
        try LedgerFile.publish(unfinished, as: destination)
        return head
    }

    private static func verified(_ copy: String) throws -> AuditHead? {
        let ledger = try Ledger(path: copy)
        defer { try? ledger.queue.close() }
        try ledger.checkIntegrity()
        try ledger.verify()
        return try ledger.auditHead()
    }
}
