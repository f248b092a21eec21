import Foundation
import GRDB

extension Ledger {
    /// What `erase` would take away; nothing is changed.
    package func traces(of person: Person, unread: [Int64] = []) throws -> PersonTraces {
        try read { database in
            try Self.require(unread, database)
            return try PersonSearch(person, database).traces(unread: unread)
        }
    }

    /// Takes a person out: explanations, keys, the notes on them, and the names of the deliveries they came in. Verdict, reason,
    /// course and day stay, of nobody. When it returns nothing of it is left in the file, not even in its free space.
    /// - Parameter unread: deliveries that were refused or quarantined and are the person's as well.
    package func erase(_ person: Person, unread: [Int64] = [], by actor: String) throws -> ErasureReceipt {
        guard !person.isNobody else {
            throw LedgerFault.refused(says: "an erasure names a person by index number, e-mail address or name")
        }
        let seal = Seal(person.parts)
        let receipt = try write { database in
            try Self.require(unread, database)
            let traces = try PersonSearch(person, database).traces(unread: unread)
            var erasure = try Erasure(database)
            try erasure.take("notes", traces.notes)
            try erasure.take("proposal_notes", traces.proposalNotes)
            try erasure.take("contents", traces.verdicts)
            try erasure.take("arrival_names", traces.arrivalNames)
            try erasure.take("deferral_names", traces.deferralNames)
            return try finish(erasure, "person", seal, actor, database, traces.deliveries, traces.namesakes)
        }
        try clean()
        return receipt
    }

    /// Only what nobody could read is taken as a whole: the rest is told by its verdicts.
    private static func require(_ unread: [Int64], _ database: Database) throws {
        for one in unread where try ![.refused, .quarantined].contains(delivery(one, database).state) {
            throw LedgerFault.refused(says: "delivery \(one) is neither refused nor quarantined")
        }
    }

    /// Takes away what one class holds of before a moment.
    package func purge(_ retention: RetentionClass, before moment: Moment, by actor: String) throws -> ErasureReceipt {
        let receipt = try write { database in
            var erasure = try Erasure(database)
            for (table, query) in retention.queries {
                try erasure.take(table, Int64.fetchAll(database, sql: query, arguments: [moment.seconds]))
            }
            return try finish(erasure, retention.rawValue, nil, actor, database, [], [])
        }
        try clean()
        return receipt
    }

    private func finish(
        _ erasure: Erasure, _ kind: String, _ seal: Seal?, _ actor: String, _ database: Database, _ deliveries: [Int64],
        _ namesakes: [Int64]
    ) throws -> ErasureReceipt {
        let now = clock()
        try erasure.finish(kind: kind, by: actor, seal: seal?.code, at: now)
        guard let head = try database.auditHead else { throw LedgerFault.noSuch("erasure", id: erasure.id) }
        return ErasureReceipt(
            erasure: erasure.id, at: now, verdicts: erasure.counts["contents", default: 0],
            names: erasure.names, notes: erasure.notes,
            deliveries: try deliveries.map { try Self.delivery($0, database) }, namesakes: namesakes,
            key: seal.map { [UInt8]($0.key) } ?? [], head: head)
    }

    /// Whether a receipt is of this person, by the seal that the ledger keeps.
    /// - Parameter key: as the receipt has it.
    package func confirms(erasure: Int64, key: [UInt8], of person: Person) throws -> Bool {
        try read { database in
            let sql = "SELECT person_seal FROM erasures WHERE id = ?"
            guard let seal = try Data.fetchOne(database, sql: sql, arguments: [erasure]) else { return false }
            return Seal.agrees(seal, key: Data(key), person.parts)
        }
    }

    /// Writes the file anew after an erasure: pages hold older copies of rows that moved within them, which `secure_delete`
    /// leaves. An erasure that was stopped before is finished on opening.
    func clean() throws {
        let waiting = try read {
            try Int64.fetchAll($0, sql: "SELECT id FROM erasures WHERE id NOT IN (SELECT erasure FROM cleanings)")
        }
        guard !waiting.isEmpty else { return }
        try Self.faults(path) { try queue.vacuum() }
        try write { database in
            for erasure in waiting {
                try database.execute(
                    sql: "INSERT INTO cleanings (erasure, cleaned_at) VALUES (?, ?)", arguments: [erasure, clock().seconds])
            }
        }
    }
}
