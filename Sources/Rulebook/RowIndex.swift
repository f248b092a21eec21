/// The id, file and line of every row.
package struct RowIndex: Sendable {
    package struct Entry: Sendable {
        package let id: String
        package let source: String
        package let line: Int
        package let cells: [String]
    }

    private var entries: [Table: [Entry]] = [:]

    init() {}

    mutating func set(_ rows: [Entry], for table: Table) { entries[table] = rows }

    package subscript(row: RowID) -> Entry { entries[row.table]![Int(row.index)] }
    package subscript(table: Table) -> [Entry] { entries[table] ?? [] }

    /// How a row is cited: `codes/LMS-3395`.
    package func name(_ row: RowID) -> String { "\(row.table.name)/\(self[row].id)" }

    /// Finds a row by its citation, or by its id where only one table has it.
    package func find(_ name: String) -> [RowID] {
        let parts = name.split(separator: "/", maxSplits: 1)
        let tables = parts.count == 2 ? Table.allCases.filter { $0.name == parts[0] } : Table.allCases
        let id = parts.last.map(String.init) ?? name
        return tables.flatMap { table in
            (entries[table] ?? []).indices.filter { entries[table]![$0].id.lowercased() == id.lowercased() }.map {
                RowID(table, $0)
            }
        }
    }
}
