extension Ledger {
    /// Hands over the verdicts of a delivery by source and position, one at a time.
    package func forEachVerdict(of delivery: Int64, _ body: (StoredVerdict) throws -> Void) throws {
        try read { database in
            let rows = try VerdictRows(database, where: "delivery = ? ORDER BY source, position", delivery, path: path)
            while let verdict = try rows.next() { try body(verdict) }
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func verdict(_ id: Int64) throws -> StoredVerdict {
        try read { database in
            guard let verdict = try VerdictRows(database, where: "id = ?", id, path: path).next() else {
                throw LedgerFault.noSuch("verdict", id: id)
            }
            return verdict
        }
    }
}
