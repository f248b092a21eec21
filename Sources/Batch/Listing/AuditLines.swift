package import Ledger
import Records

/// The audit chain, an entry after the other.
package struct AuditLines {
    private let format: ListFormat

    /// - Parameter format: table or NDJSON.
    package init(_ format: ListFormat) { self.format = format }

    package func line(_ entry: AuditEntry) -> String {
        format == .ndjson ? Self.object(entry) : Self.words(entry)
    }

    /// The entry and below it what it says of its row.
    private static func words(_ entry: AuditEntry) -> String {
        let head = "\(entry.sequence)  \(entry.at.utc)  \(entry.action) \(entry.subject)  by \(entry.actor)"
        let facts = entry.facts.split(separator: "\n").map { "  \($0)" }
        let hash = "  hash \(entry.digits.hash)"
        return ([head] + facts + [hash]).map { SafeText.escaped($0) + "\n" }.joined()
    }

    /// All that the hash is made of.
    private static func object(_ entry: AuditEntry) -> String {
        JSONText.line([
            ("sequence", "\(entry.sequence)"), ("at", JSONText.string(entry.at.utc)),
            ("actor", JSONText.string(entry.actor)), ("action", JSONText.string(entry.action)),
            ("subject", "\(entry.subject)"), ("facts", JSONText.string(entry.facts)),
            ("previous", JSONText.string(entry.digits.previous)), ("hash", JSONText.string(entry.digits.hash)),
        ])
    }
}
