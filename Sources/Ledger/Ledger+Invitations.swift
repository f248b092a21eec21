import GRDB

extension Ledger {
    /// Makes a link's secret, with which a user sets a password once. Those made before serve no longer.
    /// - Parameter seconds: for which it serves.
    /// - Returns: the secret, which is kept nowhere.
    /// - Throws: `LedgerFault.noSuchUser`; `refused` for a user without a role.
    package func invite(_ name: UserName, for seconds: Int64, by actor: String) throws -> SecretToken {
        let token = SecretToken()
        try write { database in
            guard let user = try user(name, database) else { throw LedgerFault.noSuchUser(name: "\(name)") }
            let now = clock()
            try database.cachedStatement(
                sql: "INSERT INTO invitations (user, token_digest, by, made_at, expires_at) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [user.id, token.digest.data, actor, now.seconds, now.seconds + seconds])
            try database.audit(.invited, database.lastInsertedRowID, by: actor, at: now)
        }
        return token
    }

    /// Whom a secret invites.
    /// - Returns: nil for one that is unknown, used, too old or followed by another.
    package func invited(_ token: SecretToken) throws -> User? { try read { try invitation(token, $0)?.user } }

    /// Sets the password of whom a secret invites; the secret serves no second time.
    /// - Parameter hash: of the password, as `Password` of the desk writes it.
    /// - Returns: nil where the secret serves nobody; nothing was written then.
    package func accept(_ token: SecretToken, hash: String) throws -> User? {
        try write { database -> User? in
            guard let (id, user) = try invitation(token, database) else { return nil }
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO invitation_uses (invitation, used_at) VALUES (?, ?)").execute(
                arguments: [id, now.seconds])
            try database.audit(.invitationUsed, id, by: "\(user.name)", at: now)
            try setPassword(of: user.id, hash, at: now, database)
            return try self.user(user.id, database)
        }
    }

    private func invitation(_ token: SecretToken, _ database: Database) throws -> (id: Int64, user: User)? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id, user FROM invitations WHERE token_digest = ? AND expires_at > ?
                        AND id = (SELECT max(id) FROM invitations AS later WHERE later.user = invitations.user)
                        AND id NOT IN (SELECT invitation FROM invitation_uses)
                    """), arguments: [token.digest.data, clock().seconds])
        guard let row, let user = try user(row["user"] as Int64, database), user.role != nil else { return nil }
        return (row["id"], user)
    }

    // MARK: Passwords

    /// - Returns: nil where there is none.
    package func passwordHash(of user: Int64) throws -> String? {
        try read { try String.fetchOne($0.cachedStatement(sql: "SELECT hash FROM passwords WHERE user = ?"), arguments: [user]) }
    }

    /// Replaces the password; nothing is left of the one before.
    package func setPassword(of user: Int64, _ hash: String) throws {
        try write { try setPassword(of: user, hash, at: clock(), $0) }
    }

    private func setPassword(of user: Int64, _ hash: String, at now: Moment, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO passwords (user, hash, set_at) VALUES (?, ?, ?)").execute(
            arguments: [user, hash, now.seconds])
    }
}
