/// Lines of a plain table without a blank line between: rows, and the lines that their cells wrap onto.
struct TableBlock {
    private var full: [TableRow] = []
    /// Lines with one cell, by the number of rows above them: parts of a row above or below.
    private var parts: [[TableRow]] = [[]]

    init(_ lines: [TextLine], _ table: TableColumns) {
        for line in lines {
            let row = Self.row(line, table)
            if row.problem == nil, row.filled == 1 {
                parts[parts.count - 1].append(row)
            } else {
                full.append(row)
                parts.append([])
            }
        }
    }

    private static func row(_ line: TextLine, _ table: TableColumns) -> TableRow {
        if let cells = table.cells(of: line) { return TableRow(line: line.number, cells: cells) }
        let found = line.stretches(apart: PlainTable.gap).count
        return TableRow(
            line: line.number, cells: table.columns.map { _ in "" },
            problem: .cells(expected: Int32(table.columns.count), found: Int32(found)))
    }

    /// The rows with their parts.
    /// Cells that wrap stand level at their top, their foot or their middle: which it is shows above the first row and below the last.
    func rows() -> [TableRow] {
        guard full.count > 1 else { return full.map { joined($0, above: parts[0], below: parts[1]) } }
        let leading = parts[0].count
        let trailing = parts[full.count].count
        if leading == 0 { return full.indices.map { joined(full[$0], above: [], below: parts[$0 + 1]) } }
        switch (middled(), trailing == 0) {
        case (let rows?, false): return rows
        case (nil, true): return full.indices.map { joined(full[$0], above: parts[$0], below: []) }
        default: return full.indices.map(unclear)
        }
    }

    private func joined(_ row: TableRow, above: [TableRow], below: [TableRow]) -> TableRow {
        var row = row
        for part in above.reversed() { row.add(part, above: true) }
        for part in below { row.add(part, above: false) }
        return row
    }

    /// The rows when each has as many parts above as below; nil when that does not come out even.
    private func middled() -> [TableRow]? {
        var rows: [TableRow] = []
        var above = parts[0][...]
        for index in full.indices {
            let between = parts[index + 1]
            guard between.count >= above.count else { return nil }
            rows.append(joined(full[index], above: Array(above), below: Array(between.prefix(above.count))))
            above = between.dropFirst(above.count)
        }
        return above.isEmpty ? rows : nil
    }

    /// A row beside parts that may be its own or its neighbour's.
    private func unclear(_ index: Int) -> TableRow {
        var row = joined(full[index], above: parts[index], below: parts[index + 1])
        if !parts[index].isEmpty || !parts[index + 1].isEmpty, row.problem == nil { row.problem = .splitValue(.courseTitle) }
        return row
    }
}
