import GRDB

/// Decisions as the desk makes them: by users who have seen what they decide on.
extension Ledger {
    package enum Decided: Hashable, Sendable {
        case decided(Int64)
        /// It overrules the rules: a lead confirms it first.
        case proposed(Int64)
    }

    /// Decides, or proposes where the verdict of the rules is overruled.
    /// - Parameters:
    ///   - decision: by the user; without a second person.
    ///   - code: under which an accepted one is entered, where its course has several.
    ///   - seen: the version of the standing that the user has seen.
    /// - Throws: `LedgerFault.conflict` where somebody did something with it since; `refused`, `noSuch`.
    package func decide(
        _ verdict: Int64, _ decision: Decision, code: String?, seen: Int64, by user: Standing
    ) throws -> Decided {
        try write { database in
            try requireSeen(verdict, seen, database)
            let ruled = try String.fetchOne(
                database.cachedStatement(sql: "SELECT verdict FROM verdicts WHERE id = ?"), arguments: [verdict])
            guard ruled == "refer" || ruled == decision.kind.rawValue else {
                return .proposed(try propose(verdict, decision, code, user, database))
            }
            return .decided(try decide(verdict, decision, code, database))
        }
    }

    /// The second person's word.
    /// - Throws: `LedgerFault.conflict`; `refused` for one who may not confirm.
    @discardableResult
    package func confirm(_ proposal: Int64, seen: Int64, by user: Standing) throws -> Int64 {
        try write { database in
            let (verdict, proposed) = try openProposal(proposal, seen, database)
            var decision = proposed.decision
            decision.second = "\(user.name)"
            let id = try decide(verdict, decision, proposed.code, database)
            try end(proposal, decision: id, user, database)
            return id
        }
    }

    /// Declined by a second person, or taken back by the first.
    package func drop(_ proposal: Int64, seen: Int64, by user: Standing) throws {
        try write { database in
            _ = try openProposal(proposal, seen, database)
            try end(proposal, decision: nil, user, database)
        }
    }

    /// - Parameter reason: one line that holds nothing personal.
    package func withdraw(_ decision: Int64, reason: String, seen: Int64, by user: Standing) throws {
        try write { database in
            let verdict = try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT verdict FROM decisions WHERE id = ?"), arguments: [decision])
            guard let verdict else { throw LedgerFault.noSuch("decision", id: decision) }
            try requireSeen(verdict, seen, database)
            try withdraw(decision, reason: reason, by: "\(user.name)")
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func verdict(ofDecision id: Int64) throws -> Int64 { try verdict(of: "decision", in: "decisions", id) }

    /// - Throws: `LedgerFault.noSuch`.
    package func verdict(ofProposal id: Int64) throws -> Int64 { try verdict(of: "proposal", in: "proposals", id) }

    private func verdict(of kind: String, in table: String, _ id: Int64) throws -> Int64 {
        try read { database in
            try database.require(kind, in: table, id: id)
            return try Int64.fetchOne(database.cachedStatement(sql: "SELECT verdict FROM \(table) WHERE id = ?"), arguments: [id])
                ?? 0
        }
    }

    func requireSeen(_ verdict: Int64, _ seen: Int64, _ database: Database) throws {
        guard try standing(ofVerdict: verdict, database).version == seen else { throw LedgerFault.conflict(verdict: verdict) }
    }

    private func openProposal(
        _ id: Int64, _ seen: Int64, _ database: Database
    ) throws -> (verdict: Int64, VerdictStanding.Proposal) {
        let verdict = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT verdict FROM proposals WHERE id = ?"), arguments: [id])
        guard let verdict else { throw LedgerFault.noSuch("proposal", id: id) }
        try requireSeen(verdict, seen, database)
        guard let proposal = try proposal("id", id, database) else { throw LedgerFault.conflict(verdict: verdict) }
        return (verdict, proposal)
    }

    private func decide(_ verdict: Int64, _ decision: Decision, _ code: String?, _ database: Database) throws -> Int64 {
        let id = try decide(verdict, decision)
        if let code {
            try database.cachedStatement(sql: "INSERT INTO decision_codes (decision, code) VALUES (?, ?)").execute(arguments: [
                id, code,
            ])
            try database.audit(.codeChosen, id, by: decision.by, at: clock())
        }
        try release(verdict, database)
        return id
    }

    private func propose(
        _ verdict: Int64, _ decision: Decision, _ code: String?, _ user: Standing, _ database: Database
    ) throws -> Int64 {
        let now = clock()
        let seal = decision.note.map { Seal([$0.data]) }
        try database.cachedStatement(
            sql: """
                INSERT INTO proposals (verdict, decision, reason, course, code, completed_on, note_seal, user, proposed_at)
                VALUES (?,?,?,?,?,?,?,?,?)
                """
        ).execute(arguments: [
            verdict, decision.kind.rawValue, decision.reason, decision.course, code,
            decision.completedOn.map { "\($0)" }, seal?.code, user.user, now.seconds,
        ])
        let id = database.lastInsertedRowID
        if let seal, let note = decision.note {
            try database.cachedStatement(sql: "INSERT INTO proposal_notes (proposal, key, note) VALUES (?, ?, ?)").execute(
                arguments: [id, seal.key, note])
        }
        try database.audit(.proposed, id, by: "\(user.name)", at: now)
        try release(verdict, database)
        return id
    }

    private func end(_ proposal: Int64, decision: Int64?, _ user: Standing, _ database: Database) throws {
        let now = clock()
        try database.cachedStatement(sql: "INSERT INTO proposal_ends (proposal, decision, user, ended_at) VALUES (?, ?, ?, ?)")
            .execute(arguments: [proposal, decision, user.user, now.seconds])
        try database.audit(.proposalEnded, proposal, by: "\(user.name)", at: now)
    }
}
