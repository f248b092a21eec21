import Foundation
import GRDB
import GRDBSQLite

/// An INSERT that is run for each of a million rows: values are bound as they are, which GRDB's arguments, each in a box of its own,
/// take several times as long for. A handle: hence a class.
final class RowInsert {
    private let statement: Statement
    private let database: Database
    private var place: Int32 = 0

    init(_ database: Database, sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
    }

    /// SQLite makes a copy of what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ value: Int64?) {
        place += 1
        guard let value else { return nothing() }
        sqlite3_bind_int64(statement.sqliteStatement, place, value)
    }

    func bind(_ text: String?) {
        place += 1
        guard var text else { return nothing() }
        _ = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(statement.sqliteStatement, place, $0.baseAddress, Int32($0.count), Self.copied)
            }
        }
    }

    func bind(_ bytes: (some ContiguousBytes)?) {
        place += 1
        guard let bytes else { return nothing() }
        _ = bytes.withUnsafeBytes {
            sqlite3_bind_blob(statement.sqliteStatement, place, $0.baseAddress, Int32($0.count), Self.copied)
        }
    }

    private func nothing() { sqlite3_bind_null(statement.sqliteStatement, place) }

    /// Inserts what is bound, and begins anew.
    func run() throws {
        place = 0
        let result = sqlite3_step(statement.sqliteStatement)
        let message = result == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(database.sqliteConnection))
        sqlite3_reset(statement.sqliteStatement)
        if result != SQLITE_DONE { throw DatabaseError(resultCode: ResultCode(rawValue: result), message: message) }
    }
}
