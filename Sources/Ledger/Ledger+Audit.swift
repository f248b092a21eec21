import GRDB

extension Ledger {
    /// The last entry of the chain, to be kept elsewhere; nil in an empty ledger.
    package func auditHead() throws -> AuditHead? { try read { try $0.auditHead } }

    /// Hands over the entries in their order, one at a time.
    package func forEachAuditEntry(_ body: (AuditEntry) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY sequence")
            while let row = try rows.next() { try body(AuditEntry(row)) }
        }
    }

    /// Recomputes the chain and everything that it tells of.
    /// - Parameter anchor: a head that was kept elsewhere; without it a chain that was cut at its end, or written anew, passes.
    /// - Throws: `LedgerFault.disagrees` with the first thing that does not agree.
    package func verify(anchor: AuditHead? = nil) throws {
        try read { database in
            try ChainCheck(database).ask(anchor: anchor)
            try ContentCheck(database).ask()
        }
        let rulebooks = try read { try String.fetchAll($0.cachedStatement(sql: "SELECT digest FROM rulebooks ORDER BY digest")) }
        for digest in rulebooks where try rulebook(digest) == nil {
            throw LedgerFault.disagrees(.rulebookChanged(digest: digest))
        }
    }
}
