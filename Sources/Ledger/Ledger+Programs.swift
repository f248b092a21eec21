import GRDB

extension Ledger {
    /// Lets a program ask the desk.
    /// - Parameter actor: who lets it.
    /// - Returns: its token, which is kept nowhere.
    /// - Throws: `LedgerFault.programExists` for a name under which one asks already.
    package func addProgram(_ name: UserName, by actor: String) throws -> SecretToken {
        let token = SecretToken()
        try write { database in
            guard try openProgram(name, database) == nil else { throw LedgerFault.programExists(name: "\(name)") }
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO programs (name, token_digest, by, made_at) VALUES (?, ?, ?, ?)")
                .execute(arguments: ["\(name)", token.digest.data, actor, now.seconds])
            try database.audit(.programMade, database.lastInsertedRowID, by: actor, at: now)
        }
        return token
    }

    /// Ends what a program was let do; its token serves no longer.
    /// - Throws: `LedgerFault.noSuchProgram`.
    package func endProgram(_ name: UserName, by actor: String) throws {
        try write { database in
            guard let id = try openProgram(name, database) else { throw LedgerFault.noSuchProgram(name: "\(name)") }
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO program_ends (program, by, ended_at) VALUES (?, ?, ?)").execute(
                arguments: [id, actor, now.seconds])
            try database.audit(.programEnded, id, by: actor, at: now)
        }
    }

    private func openProgram(_ name: UserName, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT id FROM open_programs WHERE name = ?"), arguments: ["\(name)"])
    }

    // MARK: Looking

    private static let programQuery =
        "SELECT *, id NOT IN (SELECT program FROM program_ends) AS is_open FROM programs"

    /// Every token there ever was, by name and age.
    package func programs() throws -> [AskingProgram] {
        try read { try Row.fetchAll($0.cachedStatement(sql: Self.programQuery + " ORDER BY name, id")).map(program) }
    }

    /// - Returns: nil for a token that serves nobody.
    package func program(_ token: SecretToken) throws -> AskingProgram? {
        try read { database in
            try Row.fetchOne(
                database.cachedStatement(sql: Self.programQuery + " WHERE token_digest = ? AND is_open"),
                arguments: [token.digest.data]
            ).map(program)
        }
    }

    private func program(_ row: Row) throws -> AskingProgram {
        guard let name = UserName(row["name"]) else { throw LedgerFault.damaged(path: path, says: "a program's name") }
        return AskingProgram(
            id: row["id"], name: name, isOpen: row["is_open"], madeAt: Moment(seconds: row["made_at"]))
    }
}
