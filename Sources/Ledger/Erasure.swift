import Foundation
import GRDB

/// Takes personal values away inside one transaction, and writes down that it did.
struct Erasure {
    let id: Int64
    private let database: Database
    private(set) var counts: [String: Int] = [:]

    init(_ database: Database) throws {
        self.database = database
        id = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM erasures") ?? 0) + 1
    }

    /// Names of deliveries and of what was left lying.
    var names: Int { counts["arrival_names", default: 0] + counts["deferral_names", default: 0] }

    /// Of decisions, and of those that were proposed.
    var notes: Int { counts["notes", default: 0] + counts["proposal_notes", default: 0] }

    /// - Parameters:
    ///   - table: one of `Schema.erasable` or `Schema.erasableOfDesk`.
    ///   - keys: of its rows; those that are gone already are passed over.
    mutating func take(_ table: String, _ keys: [Int64]) throws {
        let key = Schema.key(of: table)
        let mark = try database.makeStatement(
            sql: "INSERT INTO erased (kind, subject, erasure) SELECT '\(table)', \(key), ? FROM \(table) WHERE \(key) = ?")
        let delete = try database.makeStatement(sql: "DELETE FROM \(table) WHERE \(key) = ?")
        for one in keys {
            try mark.execute(arguments: [id, one])
            try delete.execute(arguments: [one])
            counts[table, default: 0] += database.changesCount
        }
    }

    /// Writes the erasure, its audit entry, and that the reports it touches are to be made again.
    func finish(kind: String, by actor: String, seal: Data?, at moment: Moment) throws {
        try database.execute(
            sql: """
                INSERT INTO erasures (id, kind, by, verdicts, names, notes, person_seal, erased_at) VALUES (?,?,?,?,?,?,?,?)
                """,
            arguments: [
                id, kind, actor, counts["contents", default: 0], names, notes, seal, moment.seconds,
            ])
        try database.audit(.erased, id, by: actor, at: moment)
        try askReports()
    }

    /// The reports that hold something of it are to be made again.
    private func askReports() throws {
        try database.execute(
            sql: """
                INSERT INTO outbox (run, kind) SELECT run, 'report-after-' || ?1 FROM (
                    SELECT judgements.run FROM erased JOIN verdicts ON kind = 'contents' AND subject = verdicts.id
                        JOIN judgements USING (delivery) WHERE erasure = ?1
                    UNION SELECT arrivals.run FROM erased JOIN arrivals ON kind = 'arrival_names' AND subject = arrivals.id
                        WHERE erasure = ?1
                    UNION SELECT settlements.run FROM erased JOIN arrivals ON kind = 'arrival_names' AND subject = arrivals.id
                        JOIN settlements USING (delivery) WHERE erasure = ?1
                    UNION SELECT deferrals.run FROM erased JOIN deferrals ON kind = 'deferral_names' AND subject = deferrals.id
                        WHERE erasure = ?1
                ) JOIN run_ends USING (run) ORDER BY run
                """, arguments: [id])
    }
}
