import GRDB
import Glibc

/// A ledger as anybody sees it who has its file and another program.
struct LedgerRows {
    let path: String

    /// Rows as text, their columns between bars.
    func rows(_ query: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { database in
            try Row.fetchAll(database, sql: query).map { row in
                row.databaseValues.map { Self.text($0) }.joined(separator: "|")
            }
        }
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "-"
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): text
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Changes what must never be changed: all triggers are out of the way meanwhile.
    func change(_ statements: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").map {
                ($0["name"] as String, $0["sql"] as String)
            }
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger.0)") }
            try database.execute(sql: statements)
            for trigger in triggers { try database.execute(sql: trigger.1) }
        }
    }
}
