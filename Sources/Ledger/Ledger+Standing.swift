import GRDB

extension Ledger {
    /// - Returns: nil for who has no role or no password, and for nobody.
    package func standing(of user: Int64) throws -> Standing? {
        try read { database in
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT name, role, appointments.id AS appointment, hash FROM users
                        JOIN appointments ON appointments.user = users.id JOIN passwords ON passwords.user = users.id
                        WHERE users.id = ? ORDER BY appointments.id DESC LIMIT 1
                        """), arguments: [user])
            guard let row, let name = UserName(row["name"]), let role = (row["role"] as String?).flatMap(Role.init) else {
                return nil
            }
            return Standing(
                user: user, name: name, role: role, appointment: row["appointment"],
                password: .of(Array((row["hash"] as String).utf8)))
        }
    }
}
