import Foundation
import GRDB

extension Ledger {
    /// Writes down what a run leaves to the next one.
    package func deferAll(_ deferrals: [Deferral], run: Int64) throws {
        try write { database in
            for one in deferrals {
                try database.cachedStatement(sql: "INSERT INTO deferrals (run, because, entries) VALUES (?, ?, ?)").execute(
                    arguments: [run, one.because, one.entries])
                guard let name = one.name else { continue }
                try database.cachedStatement(sql: "INSERT INTO deferral_names (deferral, name) VALUES (?, ?)").execute(
                    arguments: [database.lastInsertedRowID, Data(name)])
            }
        }
    }

    package func forEachDeferral(in run: Int64, _ body: (Deferral) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT because, entries, name FROM deferrals LEFT JOIN deferral_names ON deferral = id
                    WHERE run = ? ORDER BY id
                    """, arguments: [run])
            while let row = try rows.next() {
                try body(
                    Deferral(
                        because: row["because"], name: (row["name"] as Data?).map { [UInt8]($0) }, entries: row["entries"]))
            }
        }
    }
}
