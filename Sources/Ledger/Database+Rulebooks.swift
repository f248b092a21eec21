import Foundation
import GRDB

extension Database {
    /// - Parameter tables: bytes by the names of the tables.
    func insertRulebook(_ digest: String, _ tables: [(name: String, bytes: Data)], at moment: Moment) throws {
        let sql = "SELECT EXISTS (SELECT 1 FROM rulebooks WHERE digest = ?)"
        if try Bool.fetchOne(cachedStatement(sql: sql), arguments: [digest]) == true { return }
        try execute(sql: "INSERT INTO rulebooks (digest, stored_at) VALUES (?, ?)", arguments: [digest, moment.seconds])
        for table in tables {
            try execute(
                sql: "INSERT INTO rulebook_tables (rulebook, name, bytes) VALUES (?, ?, ?)",
                arguments: [digest, table.name, table.bytes])
        }
    }

    /// - Returns: bytes by the names of the tables; none when no such rulebook is kept.
    func rulebookTables(_ digest: String) throws -> [String: Data] {
        let rows = try Row.fetchAll(
            cachedStatement(sql: "SELECT name, bytes FROM rulebook_tables WHERE rulebook = ?"), arguments: [digest])
        return Dictionary(rows.map { ($0["name"], $0["bytes"]) }, uniquingKeysWith: { first, _ in first })
    }
}
