import Crypto
import Foundation
import GRDB

/// One link of the chain. `hash` covers the hash before it and everything that the entry says.
package struct AuditEntry: Hashable, Sendable {
    /// From 1, without gaps.
    package let sequence: Int64
    package let at: Moment
    /// Who did it: the account of a person, or the name of a program.
    package let actor: String
    package let action: String
    /// The number of the row that it is about.
    package let subject: Int64
    /// Lines `column=value`; personal values only as seals.
    package let facts: String
    let previous: Data
    let hash: Data

    /// What stands before the first entry.
    static let beginning = Data(count: 32)

    var computedHash: Data {
        let head = "transferdesk-audit-1\n\(sequence)\n\(at.seconds)\n\(actor)\n\(action)\n\(subject)\n"
        var hash = SHA256()
        hash.update(data: previous)
        hash.update(data: head.data)
        hash.update(data: facts.data)
        return Data(hash.finalize())
    }

    init(after last: AuditHead?, at: Moment, actor: String, action: AuditAction, subject: Int64, facts: String) {
        let unsigned = AuditEntry(
            sequence: (last?.sequence ?? 0) + 1, at: at, actor: actor, action: action.rawValue, subject: subject, facts: facts,
            previous: last?.hash.data ?? Self.beginning, hash: Data())
        self = AuditEntry(unsigned, hash: unsigned.computedHash)
    }

    private init(
        sequence: Int64, at: Moment, actor: String, action: String, subject: Int64, facts: String, previous: Data, hash: Data
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.facts = facts
        self.previous = previous
        self.hash = hash
    }

    private init(_ other: AuditEntry, hash: Data) {
        self.init(
            sequence: other.sequence, at: other.at, actor: other.actor, action: other.action, subject: other.subject,
            facts: other.facts, previous: other.previous, hash: hash)
    }

    init(_ row: Row) {
        self.init(
            sequence: row["sequence"], at: Moment(seconds: row["at"]), actor: row["actor"], action: row["action"],
            subject: row["subject"], facts: row["facts"], previous: row["previous"], hash: row["hash"])
    }
}
