import GRDB
import Verdicts

extension Ledger {
    /// Writes all verdicts of a delivery with counts, state and audit in one transaction: all of it is there afterwards,
    /// or nothing.
    /// - Parameters:
    ///   - found: the records that the reader counted; asked when all verdicts are handed over.
    ///   - faults: of the sources that could not be read whole.
    ///   - add: hands over the verdicts in their order.
    /// - Throws: `LedgerFault.countsDiffer` when records and verdicts are not equally many; what `add` throws.
    package func conclude(
        _ delivery: Int64, _ facts: JudgingFacts, found: @autoclosure () -> Int, faults: @autoclosure () -> [SourceFault] = [],
        by actor: String,
        add: (VerdictWriter) throws -> Void
    ) throws {
        try write { database in
            try database.require("delivery", in: "deliveries", id: delivery)
            let writer = try VerdictWriter(delivery, database)
            try add(writer)
            guard writer.total == found() else {
                throw LedgerFault.countsDiffer(delivery: delivery, found: found(), judged: writer.total)
            }
            let faults = faults()
            try insert(delivery, facts, writer, by: actor, database)
            try database.insert(faults, of: delivery)
            try settle(
                delivery, as: faults.isEmpty ? .judged : .partlyJudged, because: nil, run: facts.run, by: actor, database)
        }
    }

    private func insert(
        _ delivery: Int64, _ facts: JudgingFacts, _ writer: VerdictWriter, by actor: String, _ database: Database
    ) throws {
        let now = clock()
        try database.cachedStatement(
            sql: """
                INSERT INTO judgements (delivery, run, rulebook, as_of, history_until, issuer, staff, history, records,
                    accepted, rejected, referred, unreadable, digest, judged_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """
        ).execute(arguments: [
            delivery, facts.run, facts.rulebook, "\(facts.asOf)", facts.historyUntil, facts.issuer,
            facts.staff?.data, facts.history?.data, writer.total,
            writer.counts[.accept, default: 0], writer.counts[.reject, default: 0], writer.counts[.refer, default: 0],
            writer.unreadable, writer.digest.data, now.seconds,
        ])
        try database.audit(.judged, delivery, by: actor, at: now)
    }
}
