import Foundation
import GRDB

/// Every entry follows from the one before and says what its row says; every row has its entry.
struct ChainCheck {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func ask(anchor: AuditHead?) throws {
        var sequence: Int64 = 0
        var previous = AuditEntry.beginning
        var isAnchored = anchor == nil
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY sequence")
        while let row = try rows.next() {
            sequence += 1
            let entry = AuditEntry(row)
            guard entry.sequence == sequence else { throw disagreement(.entryMissing(sequence: sequence)) }
            guard entry.previous == previous else { throw disagreement(.entryOutOfChain(sequence: sequence)) }
            guard entry.hash == entry.computedHash else { throw disagreement(.entryChanged(sequence: sequence)) }
            try askRow(of: entry)
            if anchor?.sequence == sequence, anchor?.hash.data == entry.hash { isAnchored = true }
            previous = entry.hash
        }
        if !isAnchored, let anchor { throw disagreement(.anchor(sequence: anchor.sequence)) }
        for action in AuditAction.allCases { try askEveryRow(action) }
    }

    private func askRow(of entry: AuditEntry) throws {
        guard let action = AuditAction(rawValue: entry.action) else {
            throw disagreement(.entryChanged(sequence: entry.sequence))
        }
        let facts = try String.fetchOne(database.cachedStatement(sql: action.factsQuery), arguments: [entry.subject])
        guard facts == entry.facts else {
            throw disagreement(.rowChanged(sequence: entry.sequence, action: action, subject: entry.subject))
        }
    }

    private func askEveryRow(_ action: AuditAction) throws {
        let count = try Int.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT count(*) FROM \(action.table)
                    WHERE NOT EXISTS (SELECT 1 FROM audit WHERE action = ? AND subject = \(action.table).\(action.key))
                    """), arguments: [action.rawValue])
        if let count, count > 0 { throw disagreement(.rowsWithoutEntry(action: action, count: count)) }
    }

    private func disagreement(_ disagreement: Disagreement) -> LedgerFault { .disagrees(disagreement) }
}
