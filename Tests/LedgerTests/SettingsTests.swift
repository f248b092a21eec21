import GRDB
import Testing

@testable import Ledger

/// SQLite keeps to every setting, and a ledger whose SQLite does not is not used.
@Suite struct SettingsTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    @Test(arguments: [
        ("journal_mode", "truncate"), ("synchronous", "3"), ("foreign_keys", "1"), ("trusted_schema", "0"),
        ("secure_delete", "1"),
        ("recursive_triggers", "1"), ("busy_timeout", "5000"), ("cell_size_check", "1"),
    ])
    func settingIsAsAsked(_ name: String, _ value: String) throws {
        let answer = try folder.open().read { try Row.fetchOne($0, sql: "PRAGMA \(name)")?[0] as DatabaseValue? }
        #expect(answer.map { String.fromDatabaseValue($0) ?? "\(Int64.fromDatabaseValue($0) ?? -1)" } == value)
    }

    @Test(arguments: [
        ("journal_mode", "WAL"), ("journal_mode", "MEMORY"), ("synchronous", "NORMAL"), ("synchronous", "FULL"),
        ("foreign_keys", "OFF"), ("trusted_schema", "ON"), ("secure_delete", "OFF"), ("secure_delete", "FAST"),
        ("recursive_triggers", "OFF"), ("busy_timeout", "0"), ("cell_size_check", "OFF"),
    ])
    func settingThatIsNotKeptIsNamed(_ name: String, _ value: String) throws {
        let queue = try folder.open().queue
        let fault = #expect(throws: LedgerFault.self) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA \(name) = \(value)")
                try LedgerSettings.check(database)
            }
        }
        #expect(fault?.words.contains("SQLite keeps \(name) at") == true)
    }

    /// A ledger that somebody turned to WAL is turned back on opening.
    @Test func journalIsTurnedBack() throws {
        try folder.tamper("PRAGMA journal_mode = WAL")
        #expect(try folder.open().read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "truncate")
    }
}
