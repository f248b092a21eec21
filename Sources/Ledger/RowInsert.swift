import Foundation
import GRDB
import GRDBSQLite

/// An INSERT that is run for each of a million rows: values are bound as they are, which GRDB's arguments, each in a box of its own,
/// take several times as long for. A handle: hence a class.
final class RowInsert {
    private let statement: Statement
    private let database: Database
    private var place: Int32 = 0
    /// Holds what is bound until the row is written, so that SQLite needs no memory of its own for each value.
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 1)
    private var used = 0

    init(_ database: Database, sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
    }

    deinit { room.deallocate() }

    /// What SQLite is told of bytes that it is to copy; of those in the room it is told nothing.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ value: Int64?) {
        place += 1
        guard let value else { return nothing() }
        sqlite3_bind_int64(statement.sqliteStatement, place, value)
    }

    func bind(_ text: String?) {
        place += 1
        guard var text else { return nothing() }
        text.withUTF8 { bytes in
            let (start, lifetime) = keep(UnsafeRawBufferPointer(bytes))
            let characters = start?.assumingMemoryBound(to: CChar.self)
            sqlite3_bind_text(statement.sqliteStatement, place, characters, Int32(bytes.count), lifetime)
        }
    }

    func bind(_ bytes: (some ContiguousBytes)?) {
        place += 1
        guard let bytes else { return nothing() }
        bytes.withUnsafeBytes {
            let (start, lifetime) = keep($0)
            sqlite3_bind_blob(statement.sqliteStatement, place, start, Int32($0.count), lifetime)
        }
    }

    /// - Returns: where the bytes lie until the row is written; what does not fit is SQLite's to copy.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> (UnsafeRawPointer?, sqlite3_destructor_type?) {
        guard room.count - used >= bytes.count, let start = room.baseAddress else { return (bytes.baseAddress, Self.copied) }
        UnsafeMutableRawBufferPointer(rebasing: room[used...]).copyMemory(from: bytes)
        defer { used += bytes.count }
        return (UnsafeRawPointer(start + used), nil)
    }

    private func nothing() { sqlite3_bind_null(statement.sqliteStatement, place) }

    /// Inserts what is bound, and begins anew.
    func run() throws {
        (place, used) = (0, 0)
        let result = sqlite3_step(statement.sqliteStatement)
        let message = result == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(database.sqliteConnection))
        sqlite3_reset(statement.sqliteStatement)
        if result != SQLITE_DONE { throw DatabaseError(resultCode: ResultCode(rawValue: result), message: message) }
    }
}
