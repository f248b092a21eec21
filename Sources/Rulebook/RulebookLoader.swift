import Crypto
package import Records

extension Rulebook {
    /// Loads the tables of a folder, once, and holds them against one another.
    /// - Throws: `UnusableRulebook` with everything that is wrong.
    package convenience init(folder: String) throws {
        try self.init { table in
            let path = "\(folder)/\(table.name).csv"
            return try InputSource(path: path)
        }
    }

    /// - Parameter source: the bytes of each table.
    package convenience init(source: (Table) throws -> InputSource) throws {
        var loader = RulebookLoader()
        for table in Table.allCases {
            do {
                try loader.read(table, from: source(table))
            } catch let fault as ReadingFault {
                loader.faults.append(RulebookFault(file: "\(table.name).csv", line: fault.line, says: fault.words))
            }
        }
        // Rows that could not be read would only bring forth faults that are none.
        guard loader.faults.isEmpty else { throw UnusableRulebook(faults: loader.faults) }
        loader.makeRows()
        guard loader.faults.isEmpty else { throw UnusableRulebook(faults: loader.faults) }
        let faults = RulebookReview.faults(in: loader.draft)
        guard faults.isEmpty else { throw UnusableRulebook(faults: faults) }
        self.init(loader.draft, digest: loader.digest)
    }
}

/// Reads tables into rows; every fault is kept, so that one run names them all.
struct RulebookLoader {
    var draft = RulebookDraft()
    var faults: [RulebookFault] = []
    private var hash = SHA256()

    var digest: String {
        "sha256:" + hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    mutating func read(_ table: Table, from source: InputSource) throws {
        let bytes = try source.whole(limit: 16 << 20)
        hash.update(data: Array("\(table.name) \(bytes.count)\n".utf8))
        hash.update(data: bytes)
        let csv = try CSVTable(bytes: bytes)
        guard csv.header == table.columns else {
            return fault(table, 1, "the columns must be \(table.columns.joined(separator: ","))")
        }
        let sourceColumn = table.columns.firstIndex(of: "source")
        var lines: [String: Int] = [:]
        var entries: [RowIndex.Entry] = []
        for row in csv.rows {
            let id = row.cells[0]
            if id.isEmpty { fault(table, row.line, "the row has no id") }
            if let line = lines.updateValue(row.line, forKey: id.lowercased()) {
                fault(table, row.line, "the id \(id) is also that of line \(line)")
            }
            let source = sourceColumn.map { row.cells[$0] } ?? id
            if source.isEmpty { fault(table, row.line, "the row \(id) has no source") }
            entries.append(RowIndex.Entry(id: id, source: source, line: row.line, cells: row.cells))
        }
        draft.rows.set(entries.sorted { $0.id < $1.id }, for: table)
    }

    mutating func fault(_ table: Table, _ line: Int?, _ says: String) {
        faults.append(RulebookFault(file: "\(table.name).csv", line: line, says: says))
    }

    // MARK: Cells to values

    /// The rows of a table, each made by `make`; a row of which it makes nothing has left a fault.
    mutating func rows<Value>(_ table: Table, _ make: (inout RulebookLoader, RowReader) -> Value?) -> [Value] {
        draft.rows[table].compactMap { entry in make(&self, RowReader(table: table, entry: entry)) }
    }

    /// One row's cells by the names of their columns.
    struct RowReader {
        let table: Table
        let entry: RowIndex.Entry

        subscript(column: String) -> String {
            table.columns.firstIndex(of: column).map { entry.cells[$0] } ?? ""
        }

        func list(_ column: String) -> [String] {
            self[column].split(separator: ";").map { String($0).trimmingSpacesAtEnds }.filter { !$0.isEmpty }
        }
    }

    /// - Returns: nil with a fault that names the cell.
    mutating func value<Value>(_ row: RowReader, _ column: String, _ read: (String) -> Value?) -> Value? {
        if let value = read(row[column]) { return value }
        fault(row.table, row.entry.line, "\(column) cannot be “\(row[column])”")
        return nil
    }

    /// An empty cell is nil; another must be readable.
    mutating func optional<Value>(_ row: RowReader, _ column: String, _ read: (String) -> Value?) -> Value? {
        row[column].isEmpty ? nil : value(row, column, read)
    }

    func index(_ table: Table, _ id: String) -> Int? { draft.rows[table].firstIndex { $0.id == id } }
}

extension String {
    fileprivate var trimmingSpacesAtEnds: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
