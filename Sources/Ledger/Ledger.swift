import Foundation
import GRDB

/// The office's book of deliveries, verdicts and decisions: a value is an open ledger of this version, its settings read back.
///
/// 1. receive    a delivery's bytes by their digest; the same bytes again are said to be (`receive`)
/// 2. attempt    counted before anything is read (`beginAttempt`, `endAttempt`)
/// 3. conclude   verdicts, counts, audit, outbox and state in one transaction (`conclude`), or a refusal (`settle`)
/// 4. publish    what the outbox asks for (`unpublished`, `published`)
/// 5. decide     people on what was referred to them (`decide`, `withdraw`)
/// 6. prove      the chain and all that it tells of (`verify`)
package struct Ledger: Sendable {
    package let path: String
    let queue: DatabaseQueue
    let clock: @Sendable () -> Moment

    /// Opens a ledger, brings it to this version and finishes what an erasure left to do.
    /// - Throws: `LedgerFault` when there is none, or none that can be trusted. Nothing is ever created.
    package init(path: String, clock: @escaping @Sendable () -> Moment = { .now }) throws {
        try LedgerFile.check(path)
        self.path = path
        self.clock = clock
        queue = try Self.faults(path) { try DatabaseQueue(path: path, configuration: LedgerSettings.configuration) }
        try Self.faults(path) { [queue] in
            try queue.read { try Self.recognise($0, path) }
            try Migrations.migrator.migrate(queue)
            let expected = try Migrations.expected.get()
            guard try queue.read({ try Migrations.statements($0) }) == expected else {
                throw LedgerFault.otherSchema(path: path)
            }
        }
        try clean()
    }

    private static func recognise(_ database: Database, _ path: String) throws {
        guard try Int64.fetchOne(database, sql: "PRAGMA application_id") == LedgerSettings.applicationID else {
            throw LedgerFault.noLedger(path: path)
        }
        if try Migrations.migrator.hasBeenSuperseded(database) { throw LedgerFault.newer(path: path) }
    }

    /// Reads every page of the file; a run does so before it touches its inbox.
    /// - Throws: `LedgerFault.damaged`.
    package func checkIntegrity() throws {
        try read { database in
            let says = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
            guard says == ["ok"] else { throw LedgerFault.damaged(path: path, says: "integrity check") }
            guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
                throw LedgerFault.damaged(path: path, says: "a row refers to one that is gone")
            }
        }
    }

    // MARK: Transactions

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.faults(path) { try queue.unsafeReentrantRead(body) }
    }

    /// What `body` reads with this ledger is of one moment; the file is locked once for all of it.
    package func consistently<Value>(_ body: () throws -> Value) throws -> Value {
        try read { database in
            guard !database.isInsideTransaction else { return try body() }
            var value: Value?
            try database.inTransaction(.deferred) {
                value = try body()
                return .commit
            }
            guard let value else { throw LedgerFault.refused(says: "a transaction gave nothing") }
            return value
        }
    }

    /// One transaction, begun as a writer, or a part of the one that is open (`together`): all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Self.faults(path) {
            try queue.unsafeReentrantWrite { database in
                var value: Value?
                let step: () throws -> Database.TransactionCompletion = {
                    value = try body(database)
                    return .commit
                }
                if database.isInsideTransaction {
                    try database.inSavepoint(step)
                } else {
                    try database.inTransaction(.immediate, step)
                }
                guard let value else { throw LedgerFault.refused(says: "a transaction gave nothing") }
                return value
            }
        }
    }

    /// Makes one transaction of all that `body` does with this ledger: the storage is asked to keep it once, not for each.
    package func together<Value>(_ body: () throws -> Value) throws -> Value { try write { _ in try body() } }

    /// The one place where SQLite's errors become words. Its messages hold no values: arguments are never part of them.
    static func faults<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let says = error.message ?? "\(error.resultCode)"
            switch error.resultCode {
            case .SQLITE_CONSTRAINT: throw LedgerFault.refused(says: says)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw LedgerFault.busy(path: path)
            case .SQLITE_NOTADB: throw LedgerFault.noLedger(path: path)
            case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                throw LedgerFault.storage(path: path, says: says)
            default: throw LedgerFault.damaged(path: path, says: says)
            }
        }
    }
}
