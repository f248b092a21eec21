import GRDB

extension Ledger {
    /// Writes down that a user has taken in a request.
    /// - Parameter arrival: of its bytes.
    @discardableResult
    package func addRequest(arrival: Int64, by user: Standing) throws -> Int64 {
        try write { database in
            let now = clock()
            try database.cachedStatement(sql: "INSERT INTO requests (arrival, user, made_at) VALUES (?, ?, ?)").execute(
                arguments: [arrival, user.user, now.seconds])
            let id = database.lastInsertedRowID
            try database.audit(.requested, id, by: "\(user.name)", at: now)
            return id
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func request(_ id: Int64) throws -> StoredRequest {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database.cachedStatement(sql: Self.requestQuery + " WHERE requests.id = ?"), arguments: [id])
            else {
                throw LedgerFault.noSuch("request", id: id)
            }
            return try request(row)
        }
    }

    /// The last ones, latest first.
    /// - Parameter before: only those with smaller numbers.
    package func requests(before: Int64 = .max, limit: Int) throws -> [StoredRequest] {
        try read { database in
            let sql = Self.requestQuery + " WHERE requests.id < ? ORDER BY requests.id DESC LIMIT ?"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [before, limit]).map(request)
        }
    }

    /// The requests with which a delivery came, in order.
    package func requests(of delivery: Int64) throws -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: "SELECT requests.id FROM requests JOIN arrivals ON arrivals.id = arrival WHERE delivery = ? ORDER BY 1"),
                arguments: [delivery])
        }
    }

    private static let requestQuery = """
        SELECT requests.id, requests.arrival, requests.made_at, users.name AS user_name FROM requests JOIN users ON users.id = user
        """

    private func request(_ row: Row) throws -> StoredRequest {
        guard let by = UserName(row["user_name"]), let arrival = try arrival(row["arrival"]) else {
            throw LedgerFault.damaged(path: path, says: "a request of nobody")
        }
        return StoredRequest(
            id: row["id"], arrival: arrival, delivery: try delivery(arrival.delivery),
            judgement: try judgement(of: arrival.delivery), by: by, madeAt: Moment(seconds: row["made_at"]))
    }
}
