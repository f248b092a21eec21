import Foundation
import GRDB

/// The verdicts are those that their judgement sealed, and what was not erased is what was written.
struct ContentCheck {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func ask() throws {
        let judgements = try Row.fetchCursor(database, sql: "SELECT delivery, digest, records FROM judgements ORDER BY delivery")
        while let judgement = try judgements.next() {
            let delivery: Int64 = judgement["delivery"]
            let (digest, count) = try askVerdicts(of: delivery)
            guard digest.data == judgement["digest"] as Data, count == judgement["records"] as Int else {
                throw LedgerFault.disagrees(.verdictsChanged(delivery: delivery))
            }
        }
        try askTails()
        try askNotes()
    }

    private func askTails() throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, digest, bytes FROM tails")
        while let row = try rows.next() {
            guard ContentDigest.of([UInt8](row["bytes"] as Data)).data == row["digest"] as Data else {
                throw LedgerFault.disagrees(.tailChanged(id: row["id"]))
            }
        }
    }

    private func askVerdicts(of delivery: Int64) throws -> (ContentDigest, Int) {
        var hash = VerdictDigest()
        var count = 0
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT verdicts.*, contents.*, tails.digest AS tail_digest, erasure FROM verdicts
                LEFT JOIN contents ON contents.verdict = verdicts.id LEFT JOIN tails ON tails.id = tail
                LEFT JOIN erased ON kind = 'contents' AND subject = verdicts.id
                WHERE delivery = ? ORDER BY source, position
                """, arguments: [delivery])
        while let row = try rows.next() {
            guard isAsWritten(row) else { throw LedgerFault.disagrees(.contentChanged(verdict: row["id"])) }
            hash.add(row)
            count += 1
        }
        return (hash.digest, count)
    }

    /// Personal values are there and agree with their seal, or were erased.
    private func isAsWritten(_ row: Row) -> Bool {
        guard row["key"] as Data? != nil else { return row["erasure"] != nil }
        return row["erasure"] == nil && SealedContent.agrees(row)
    }

    private func askNotes() throws {
        try askNotes("notes", of: "decisions", by: "decision") { .noteChanged(decision: $0) }
        try askNotes("proposal_notes", of: "proposals", by: "proposal") { .proposalNoteChanged(proposal: $0) }
    }

    private func askNotes(
        _ notes: String, of table: String, by key: String, _ disagreement: (Int64) -> Disagreement
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, note_seal, key, note, erasure FROM \(table) LEFT JOIN \(notes) ON \(notes).\(key) = id
                LEFT JOIN erased ON kind = '\(notes)' AND subject = id WHERE note_seal IS NOT NULL OR note IS NOT NULL ORDER BY id
                """)
        while let row = try rows.next() {
            let isAsWritten =
                if let key = row["key"] as Data?, let seal = row["note_seal"] as Data? {
                    Seal.agrees(seal, key: key, [(row["note"] as String).data])
                } else { row["erasure"] != nil && row["note"] == nil }
            guard isAsWritten else { throw LedgerFault.disagrees(disagreement(row["id"])) }
        }
    }
}
