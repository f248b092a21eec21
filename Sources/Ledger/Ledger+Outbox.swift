import GRDB

extension Ledger {
    /// What waits to be published, in the order in which it was asked for.
    package func unpublished() throws -> [OutboxItem] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM outbox WHERE id NOT IN (SELECT item FROM publications) ORDER BY id"
            ).map { OutboxItem(id: $0["id"], run: $0["run"], kind: $0["kind"]) }
        }
    }

    /// Marks an item whose file is in its place and flushed. Marking it again with the same bytes changes nothing.
    /// - Throws: `LedgerFault.refused` when other bytes were published.
    package func published(_ item: Int64, _ digest: ContentDigest) throws {
        try write { database in
            try database.require("outbox item", in: "outbox", id: item)
            let sql = "SELECT EXISTS (SELECT 1 FROM publications WHERE item = ? AND digest = ?)"
            if try Bool.fetchOne(database, sql: sql, arguments: [item, digest.data]) == true { return }
            try database.execute(
                sql: "INSERT INTO publications (item, digest, published_at) VALUES (?, ?, ?)",
                arguments: [item, digest.data, clock().seconds])
        }
    }
}
