import Foundation
import GRDB

extension Ledger {
    /// What waits to be published, in the order in which it was asked for.
    package func unpublished() throws -> [OutboxItem] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM outbox WHERE id NOT IN (SELECT item FROM publications) ORDER BY id")
            ).map { OutboxItem(id: $0["id"], run: $0["run"], kind: $0["kind"]) }
        }
    }

    /// The reports that are published, each by the digest of its manifest; of several of a run the last.
    package func publishedReports() throws -> [(run: Int64, digest: ContentDigest)] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT run, digest FROM outbox JOIN publications ON item = outbox.id
                        WHERE outbox.id IN (SELECT max(outbox.id) FROM outbox JOIN publications ON item = outbox.id GROUP BY run)
                        ORDER BY run
                        """)
            ).compactMap { row in ContentDigest(row["digest"] as Data).map { (row["run"], $0) } }
        }
    }

    /// Marks an item whose file is in its place and flushed. Marking it again with the same bytes changes nothing.
    /// - Throws: `LedgerFault.refused` when other bytes were published.
    package func published(_ item: Int64, _ digest: ContentDigest) throws {
        try write { database in
            try database.require("outbox item", in: "outbox", id: item)
            let sql = "SELECT EXISTS (SELECT 1 FROM publications WHERE item = ? AND digest = ?)"
            if try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [item, digest.data]) == true { return }
            try database.cachedStatement(sql: "INSERT INTO publications (item, digest, published_at) VALUES (?, ?, ?)").execute(
                arguments: [item, digest.data, clock().seconds])
        }
    }
}
