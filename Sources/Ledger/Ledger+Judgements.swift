import Foundation
import GRDB

extension Ledger {
    /// How a delivery was judged; nil where it was not.
    package func judgement(of delivery: Int64) throws -> StoredJudgement? {
        try read { database in
            try Row.fetchOne(database.cachedStatement(sql: "SELECT * FROM judgements WHERE delivery = ?"), arguments: [delivery])
                .flatMap(StoredJudgement.init)
        }
    }

    /// Every judgement in the order in which they were made, one at a time.
    package func forEachJudgement(_ body: (StoredJudgement) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT judgements.* FROM judgements JOIN audit ON action = 'judged' AND subject = delivery
                    ORDER BY sequence
                    """)
            while let row = try rows.next() {
                guard let judgement = StoredJudgement(row) else {
                    throw LedgerFault.damaged(path: path, says: "a judgement without a day")
                }
                try body(judgement)
            }
        }
    }

    /// The sources of a delivery that could not be read whole.
    package func sourceFaults(of delivery: Int64) throws -> [SourceFault] { try read { try $0.sourceFaults(of: delivery) } }

    /// Whether something is erased that was judged before a delivery: what was judged after it may have rested on that.
    package func hasErasedContents(before delivery: Int64) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM erased JOIN verdicts ON kind = 'contents' AND erased.subject = verdicts.id
                            JOIN audit ON action = 'judged' AND audit.subject = verdicts.delivery
                            WHERE sequence < (SELECT sequence FROM audit WHERE action = 'judged' AND subject = ?))
                        """), arguments: [delivery]) ?? false
        }
    }

    /// Whether nothing personal is left of a delivery's verdicts, or of some of them.
    package func hasErased(_ delivery: Int64) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM erased JOIN verdicts ON kind = 'contents' AND erased.subject = verdicts.id
                            WHERE delivery = ?1)
                        OR EXISTS (SELECT 1 FROM erased JOIN arrivals ON kind = 'arrival_names' AND subject = arrivals.id
                            WHERE delivery = ?1)
                        """), arguments: [delivery]) ?? false
        }
    }
}
