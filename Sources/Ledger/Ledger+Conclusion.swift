import GRDB
import Verdicts

extension Ledger {
    /// Writes all verdicts of a delivery with counts, state, audit and outbox in one transaction: all of it is there afterwards,
    /// or nothing.
    /// - Parameters:
    ///   - isPartial: some of its sources could not be read whole.
    ///   - found: the records that the reader counted.
    ///   - outbox: the kinds of output to be published of it.
    ///   - add: hands over the verdicts in their order.
    /// - Throws: `LedgerFault.countsDiffer` when records and verdicts are not equally many; what `add` throws.
    package func conclude(
        _ delivery: Int64, _ facts: JudgingFacts, isPartial: Bool = false, found: Int, outbox: [String] = [], by actor: String,
        add: (VerdictWriter) throws -> Void
    ) throws {
        try write { database in
            try database.require("delivery", in: "deliveries", id: delivery)
            let writer = try VerdictWriter(delivery, database)
            try add(writer)
            guard writer.total == found else {
                throw LedgerFault.countsDiffer(delivery: delivery, found: found, judged: writer.total)
            }
            try insert(delivery, facts, writer, by: actor, database)
            try settle(delivery, as: isPartial ? .partlyJudged : .judged, because: nil, by: actor, database)
            for kind in outbox {
                try database.execute(sql: "INSERT INTO outbox (delivery, kind) VALUES (?, ?)", arguments: [delivery, kind])
            }
        }
    }

    private func insert(
        _ delivery: Int64, _ facts: JudgingFacts, _ writer: VerdictWriter, by actor: String, _ database: Database
    ) throws {
        let now = clock()
        try database.execute(
            sql: """
                INSERT INTO judgements (delivery, run, rulebook, as_of, history_until, records, accepted, rejected, referred,
                    unreadable, digest, judged_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                delivery, facts.run, facts.rulebook, "\(facts.asOf)", facts.historyUntil, writer.total,
                writer.counts[.accept, default: 0], writer.counts[.reject, default: 0], writer.counts[.refer, default: 0],
                writer.unreadable, writer.digest.data, now.seconds,
            ])
        try database.audit(.judged, delivery, by: actor, at: now)
    }
}
