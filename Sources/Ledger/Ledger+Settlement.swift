import GRDB

extension Ledger {
    /// Closes a delivery that gets no verdicts, or puts a quarantined one back.
    /// - Parameters:
    ///   - state: `refused`, `quarantined`, or `received` to put it back.
    ///   - because: a code of small letters, digits and hyphens; nothing of the file.
    ///   - run: the run that does so; nil for a person.
    /// - Throws: `LedgerFault.refused` when it is settled already.
    package func settle(
        _ delivery: Int64, as state: DeliveryState, because: String?, run: Int64? = nil, faults: [SourceFault] = [],
        by actor: String
    ) throws {
        guard state != .judged, state != .partlyJudged else {
            throw LedgerFault.refused(says: "a delivery is judged by its verdicts only")
        }
        try write { database in
            try settle(delivery, as: state, because: because, run: run, by: actor, database)
            try database.insert(faults, of: delivery)
        }
    }

    func settle(
        _ delivery: Int64, as state: DeliveryState, because: String?, run: Int64?, by actor: String, _ database: Database
    ) throws {
        try database.require("delivery", in: "deliveries", id: delivery)
        let now = clock()
        try database.cachedStatement(
            sql: """
                INSERT INTO settlements (delivery, state, because, run, last_attempt, settled_at)
                VALUES (?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM attempts), ?)
                """
        ).execute(arguments: [delivery, state.rawValue, because, run, now.seconds])
        try database.audit(.settled, database.lastInsertedRowID, by: actor, at: now)
    }
}
