import Foundation
import GRDB

/// Every version of the schema, each made from the one before in one transaction.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: Schema.deliveries)
            try database.execute(sql: Schema.verdicts)
            try database.execute(sql: Schema.records)
            try database.execute(sql: Schema.triggers)
            try database.execute(sql: "PRAGMA application_id = \(LedgerSettings.applicationID)")
        }
        migrator.registerMigration("2") { database in
            try database.execute(sql: Schema.openAudit)
            try database.execute(sql: Schema.users)
        }
        migrator.registerMigration("3") { try $0.execute(sql: Schema.requests) }
        migrator.registerMigration("4") { database in
            try database.execute(sql: Schema.openErased)
            try database.execute(sql: Schema.desk)
        }
        migrator.registerMigration("5") { try $0.execute(sql: Schema.programs) }
        return migrator
    }

    /// Everything that the schema consists of, in the words of its statements.
    static func statements(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    }

    /// What a ledger of this version consists of.
    static let expected = Result {
        let queue = try DatabaseQueue(configuration: LedgerSettings.configuration)
        try migrator.migrate(queue)
        return try queue.read { try statements($0) }
    }
}
