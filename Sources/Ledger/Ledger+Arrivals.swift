import Foundation
import GRDB

extension Ledger {
    private static let query = """
        SELECT arrivals.*, name, id = (SELECT min(id) FROM arrivals AS own WHERE own.delivery = arrivals.delivery) AS is_first
        FROM arrivals LEFT JOIN arrival_names ON arrival = id
        """

    /// What a run took in, in order, one at a time.
    package func forEachArrival(in run: Int64, _ body: (StoredArrival) throws -> Void) throws {
        try forEachArrival("WHERE run = ?", [run], body)
    }

    /// What came by the folder, in order, one at a time.
    package func forEachArrivalByFolder(_ body: (StoredArrival) throws -> Void) throws {
        try forEachArrival("WHERE channel = 'folder'", [], body)
    }

    /// The arrivals of one delivery, in order.
    package func arrivals(of delivery: Int64) throws -> [StoredArrival] {
        var found: [StoredArrival] = []
        try forEachArrival("WHERE delivery = ?", [delivery]) { found.append($0) }
        return found
    }

    /// - Returns: nil where there is no such arrival.
    package func arrival(_ id: Int64) throws -> StoredArrival? {
        var found: StoredArrival?
        try forEachArrival("WHERE id = ?", [id]) { found = $0 }
        return found
    }

    /// The number of the arrival that came last; 0 where none did.
    package func lastArrival() throws -> Int64 {
        try read { try Int64.fetchOne($0.cachedStatement(sql: "SELECT max(id) FROM arrivals")) ?? 0 }
    }

    private func forEachArrival(
        _ condition: String, _ arguments: StatementArguments, _ body: (StoredArrival) throws -> Void
    ) throws {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: "\(Self.query) \(condition) ORDER BY id", arguments: arguments)
            while let row = try rows.next() { try body(Self.arrival(row)) }
        }
    }

    private static func arrival(_ row: Row) -> StoredArrival {
        StoredArrival(
            id: row["id"], delivery: row["delivery"], run: row["run"],
            channel: Arrival.Channel(rawValue: row["channel"]) ?? .folder, suffix: row["suffix"],
            name: (row["name"] as Data?).map { [UInt8]($0) }, arrivedAt: Moment(seconds: row["arrived_at"]),
            isFirst: row["is_first"])
    }
}
