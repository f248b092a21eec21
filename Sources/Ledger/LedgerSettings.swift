import CSQLite
import GRDB

/// SQLite's settings. WAL is out of the question: SQLite 3.7.0 to 3.51.2 may damage it when two connections write at once.
enum LedgerSettings {
    /// Name, what is asked, what SQLite then answers.
    private static let pragmas: [(name: String, value: String, answer: String)] = [
        ("journal_mode", "TRUNCATE", "truncate"), ("synchronous", "EXTRA", "3"), ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"), ("mmap_size", "0", "0"), ("secure_delete", "ON", "1"),
        // REPLACE would delete rows without asking the triggers.
        ("recursive_triggers", "ON", "1"), ("busy_timeout", "5000", "5000"), ("cell_size_check", "ON", "1"),
        // 64 MB: the index over index numbers of a large delivery is written at places far apart.
        ("cache_size", "-65536", "-65536"),
    ]

    /// "TDL1": tells a ledger from any other SQLite file.
    static let applicationID: Int64 = 0x5444_4C31

    /// Told once, before the first ledger is opened. Where SQLite is at work already it stays as it was, only slower.
    private static let doesWithoutMemoryStatus = transferdesk_sqlite_without_memory_status() == 0

    static var configuration: Configuration {
        _ = doesWithoutMemoryStatus
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { try prepare($0) }
        return configuration
    }

    private static func prepare(_ database: Database) throws {
        for pragma in pragmas { try database.execute(sql: "PRAGMA \(pragma.name) = \(pragma.value)") }
        try check(database)
    }

    /// - Throws: `LedgerFault.setting` for the first that SQLite does not keep to.
    static func check(_ database: Database) throws {
        for pragma in pragmas where !(pragma.name == "journal_mode" && isInMemory(database)) {
            let answer = try Row.fetchOne(database, sql: "PRAGMA \(pragma.name)").map { $0[0] as DatabaseValue }
            let text =
                answer.flatMap { String.fromDatabaseValue($0) ?? Int64.fromDatabaseValue($0).map(String.init) } ?? "nothing"
            // A build without memory mapping answers nothing.
            if pragma.name == "mmap_size", answer == nil { continue }
            guard text == pragma.answer else {
                throw LedgerFault.setting(name: pragma.name, is: text, shouldBe: pragma.answer)
            }
        }
    }

    private static func isInMemory(_ database: Database) -> Bool {
        (try? String.fetchOne(database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")) == ""
    }
}
