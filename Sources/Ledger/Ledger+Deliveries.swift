import Foundation
import GRDB

extension Ledger {
    /// Writes down what was handed in, by its bytes. Handing in the same file twice leaves one row of everything.
    /// - Parameter run: nil for the desk.
    package func receive(_ arrival: Arrival, digest: ContentDigest, size: Int64, run: Int64?) throws -> Reception {
        try write { database in
            let known = try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT id FROM deliveries WHERE digest = ?"), arguments: [digest.data])
            guard let known else {
                let delivery = try insert(digest, size, by: arrival.channel, database)
                return Reception(.new, delivery: delivery, arrival: try insert(arrival, of: delivery, run, database))
            }
            if arrival.channel == .folder, let before = try leftover(arrival, of: known, database) {
                return Reception(.leftover, delivery: known, arrival: before)
            }
            return Reception(.duplicate, delivery: known, arrival: try insert(arrival, of: known, run, database))
        }
    }

    private func leftover(_ arrival: Arrival, of delivery: Int64, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM arrivals
                    WHERE delivery = ? AND channel = 'folder' AND device = ? AND inode = ? AND changed_at = ?
                    """), arguments: [delivery, arrival.device, arrival.inode, arrival.changedAt])
    }

    private func insert(
        _ digest: ContentDigest, _ size: Int64, by channel: Arrival.Channel, _ database: Database
    ) throws -> Int64 {
        let now = clock()
        try database.cachedStatement(sql: "INSERT INTO deliveries (digest, size, received_at) VALUES (?, ?, ?)").execute(
            arguments: [digest.data, size, now.seconds])
        let delivery = database.lastInsertedRowID
        try database.audit(.received, delivery, by: channel == .folder ? "batch" : "desk", at: now)
        return delivery
    }

    private func insert(_ arrival: Arrival, of delivery: Int64, _ run: Int64?, _ database: Database) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO arrivals (delivery, run, channel, suffix, device, inode, changed_at, arrived_at)
                VALUES (?,?,?,?,?,?,?,?)
                """
        ).execute(arguments: [
            delivery, run, arrival.channel.rawValue, arrival.suffix, arrival.device, arrival.inode, arrival.changedAt,
            clock().seconds,
        ])
        let id = database.lastInsertedRowID
        try database.cachedStatement(sql: "INSERT INTO arrival_names (arrival, name) VALUES (?, ?)").execute(arguments: [
            id, Data(arrival.name),
        ])
        return id
    }

    /// In the order in which they came.
    package func deliveries(_ state: DeliveryState? = nil) throws -> [Delivery] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT deliveries.*, state FROM deliveries JOIN states ON delivery = id
                        WHERE ?1 IS NULL OR state = ?1 ORDER BY id
                        """), arguments: [state?.rawValue]
            ).compactMap(Self.delivery)
        }
    }

    /// - Throws: `LedgerFault.noSuch`.
    package func delivery(_ id: Int64) throws -> Delivery { try read { try Self.delivery(id, $0) } }

    static func delivery(_ id: Int64, _ database: Database) throws -> Delivery {
        let sql = "SELECT deliveries.*, state FROM deliveries JOIN states ON delivery = id WHERE id = ?"
        guard let delivery = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).flatMap(Self.delivery) else {
            throw LedgerFault.noSuch("delivery", id: id)
        }
        return delivery
    }

    private static func delivery(_ row: Row) -> Delivery? {
        guard let digest = ContentDigest(row["digest"] as Data), let state = DeliveryState(rawValue: row["state"]) else {
            return nil
        }
        return Delivery(
            id: row["id"], digest: digest, size: row["size"], receivedAt: Moment(seconds: row["received_at"]), state: state)
    }

    /// The names that a delivery came under, raw, first come first; erased ones are left out.
    package func names(of delivery: Int64) throws -> [[UInt8]] {
        try read { database in
            try Data.fetchAll(
                database.cachedStatement(
                    sql: "SELECT name FROM arrivals JOIN arrival_names ON arrival = id WHERE delivery = ? ORDER BY id"),
                arguments: [delivery]
            ).map { [UInt8]($0) }
        }
    }
}
