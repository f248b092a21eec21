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

    /// Some verdicts of a delivery by source and position.
    /// - Parameter after: only those behind this one; 0 for the first.
    package func verdicts(of delivery: Int64, after: Int64 = 0, limit: Int) throws -> [StoredVerdict] {
        try read { database in
            // Verdicts of a delivery are numbered in its order.
            let condition = "delivery = ?1 AND id > \(after) ORDER BY source, position LIMIT \(limit)"
            let rows = try VerdictRows(database, where: condition, delivery, path: path)
            var verdicts: [StoredVerdict] = []
            while let verdict = try rows.next() { verdicts.append(verdict) }
            return verdicts
        }
    }
}
