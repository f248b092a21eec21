import Foundation
import GRDB

/// Everything that is known of a person or a certificate.
extension Ledger {
    /// - Parameter indexNumber: leading zeros do not matter.
    package func verdicts(ofIndexNumber indexNumber: String, limit: Int) throws -> [StoredVerdict] {
        guard let number = Person.indexNumber(indexNumber) else { return [] }
        return try verdicts("index_number = ?", number, limit)
    }

    package func verdicts(ofCertificateNumber number: String, limit: Int) throws -> [StoredVerdict] {
        try verdicts("certificate_number = ?", number, limit)
    }

    private func verdicts(_ condition: String, _ value: String, _ limit: Int) throws -> [StoredVerdict] {
        let sql = "SELECT verdict FROM contents WHERE \(condition) ORDER BY verdict DESC LIMIT ?"
        return try read { try Int64.fetchAll($0.cachedStatement(sql: sql), arguments: [value, limit]) }.map(verdict)
    }

    /// What explanations say behind their record, each with the number of verdicts that say it; without days of completion.
    package func forEachTail(_ body: (_ tail: [UInt8], _ count: Int) throws -> Void) throws {
        try read { database in
            let shared = try Row.fetchCursor(
                database, sql: "SELECT bytes, count(*) AS count FROM contents JOIN tails ON tails.id = tail GROUP BY tails.id")
            while let row = try shared.next() { try body([UInt8](row["bytes"] as Data), row["count"]) }
            let own = try Data.fetchCursor(database, sql: "SELECT own_tail FROM contents WHERE own_tail IS NOT NULL")
            while let tail = try own.next() { try body([UInt8](tail), 1) }
        }
    }

    /// Entries of the chain, the last one first.
    /// - Parameter before: only those with smaller numbers.
    package func auditEntries(before: Int64 = .max, limit: Int) throws -> [AuditEntry] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?"),
                arguments: [before, limit]
            ).map { AuditEntry($0) }
        }
    }

    /// Runs, the last one first.
    package func runs(before: Int64 = .max, limit: Int) throws -> [StoredRun] {
        try read {
            try Int64.fetchAll(
                $0.cachedStatement(sql: "SELECT id FROM runs WHERE id < ? ORDER BY id DESC LIMIT ?"), arguments: [before, limit])
        }.map(run)
    }
}
