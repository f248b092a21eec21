import GRDB

extension Ledger {
    /// Makes a user.
    /// - Parameter actor: who appoints.
    /// - Throws: `LedgerFault.userExists`.
    @discardableResult
    package func addUser(_ name: UserName, as role: Role, by actor: String) throws -> Int64 {
        try write { database in
            let now = clock()
            guard try user(name, database) == nil else { throw LedgerFault.userExists(name: "\(name)") }
            try database.cachedStatement(sql: "INSERT INTO users (name, made_at) VALUES (?, ?)").execute(arguments: [
                "\(name)", now.seconds,
            ])
            let id = database.lastInsertedRowID
            try database.audit(.userMade, id, by: actor, at: now)
            try appoint(id, as: role, by: actor, at: now, database)
            return id
        }
    }

    /// Gives a user another role, or none: then nothing of theirs serves any longer, and a new role asks for a new password.
    /// - Throws: `LedgerFault.noSuchUser`.
    package func appoint(_ name: UserName, as role: Role?, by actor: String) throws {
        try write { database in
            guard let user = try user(name, database) else { throw LedgerFault.noSuchUser(name: "\(name)") }
            try appoint(user.id, as: role, by: actor, at: clock(), database)
            if role == nil {
                try database.cachedStatement(sql: "DELETE FROM passwords WHERE user = ?").execute(arguments: [user.id])
            }
        }
    }

    private func appoint(_ user: Int64, as role: Role?, by actor: String, at now: Moment, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO appointments (user, role, by, appointed_at) VALUES (?, ?, ?, ?)").execute(
            arguments: [user, role?.rawValue, actor, now.seconds])
        try database.audit(.appointed, database.lastInsertedRowID, by: actor, at: now)
    }

    // MARK: Looking

    private static let userQuery = """
        SELECT users.*, EXISTS (SELECT 1 FROM passwords WHERE user = users.id) AS has_password,
            (SELECT role FROM appointments WHERE user = users.id ORDER BY id DESC LIMIT 1) AS role
        FROM users
        """

    /// Everyone there ever was, by name.
    package func users() throws -> [User] {
        try read { try Row.fetchAll($0.cachedStatement(sql: Self.userQuery + " ORDER BY name")).map(user) }
    }

    /// - Returns: nil for a name that nobody has.
    package func user(_ name: UserName) throws -> User? { try read { try user(name, $0) } }

    func user(_ name: UserName, _ database: Database) throws -> User? {
        try Row.fetchOne(database.cachedStatement(sql: Self.userQuery + " WHERE name = ?"), arguments: ["\(name)"]).map(user)
    }

    func user(_ id: Int64, _ database: Database) throws -> User? {
        try Row.fetchOne(database.cachedStatement(sql: Self.userQuery + " WHERE id = ?"), arguments: [id]).map(user)
    }

    private func user(_ row: Row) throws -> User {
        guard let name = UserName(row["name"]) else { throw LedgerFault.damaged(path: path, says: "a user's name") }
        return User(
            id: row["id"], name: name, role: (row["role"] as String?).flatMap(Role.init), hasPassword: row["has_password"],
            madeAt: Moment(seconds: row["made_at"]))
    }
}
