import Foundation
import GRDB

extension Database {
    var auditHead: AuditHead? {
        get throws {
            guard
                let row = try Row.fetchOne(
                    cachedStatement(sql: "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")),
                let hash = ContentDigest(row["hash"] as Data)
            else { return nil }
            return AuditHead(sequence: row["sequence"], hash: hash)
        }
    }

    /// Adds the entry of a row that was just written.
    @discardableResult
    func audit(_ action: AuditAction, _ subject: Int64, by actor: String, at moment: Moment) throws -> Int64 {
        guard let facts = try String.fetchOne(cachedStatement(sql: action.factsQuery), arguments: [subject]) else {
            throw LedgerFault.noSuch(action.rawValue, id: subject)
        }
        let entry = AuditEntry(after: try auditHead, at: moment, actor: actor, action: action, subject: subject, facts: facts)
        try execute(
            sql: "INSERT INTO audit (sequence, previous, hash, at, actor, action, subject, facts) VALUES (?,?,?,?,?,?,?,?)",
            arguments: [
                entry.sequence, entry.previous, entry.hash, moment.seconds, actor, entry.action, subject, facts,
            ])
        return entry.sequence
    }

    /// - Throws: `LedgerFault.noSuch` unless the row is there.
    func require(_ kind: String, in table: String, id: Int64) throws {
        guard
            try Bool.fetchOne(cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)"), arguments: [id])
                == true
        else {
            throw LedgerFault.noSuch(kind, id: id)
        }
    }
}
