/// Reads the tables of a page whose columns are set apart by blanks alone.
struct PlainTable {
    /// Blanks that set two cells apart.
    static let gap = 2

    private let names: FieldNames
    private let lines: [TextLine]
    private var drafts: [TextDraft] = []
    private var others: [TextLine] = []

    private init(_ lines: [TextLine], names: FieldNames) {
        self.lines = lines
        self.names = names
    }

    /// - Parameter open: the table that the page before ended in, if any; then the one that this page ends in.
    /// - Returns: the rows as records, and the lines that belong to no table.
    static func take(
        from lines: [TextLine], names: FieldNames, open: inout TableColumns?
    ) -> (drafts: [TextDraft], others: [TextLine]) {
        var table = PlainTable(lines, names: names)
        open = table.read(open)
        return (table.drafts, table.others)
    }

    /// - Returns: the columns of a table that goes on to the end of the page.
    private mutating func read(_ open: TableColumns?) -> TableColumns? {
        var index = 0
        var columns = open
        while index < lines.count {
            if let table = columns {
                index = rows(of: table, from: index)
                columns = lines[index...].allSatisfy(\.isBlank) ? table : nil
                if columns != nil { break }
            }
            guard index < lines.count else { break }
            columns = header(at: index)
            if columns == nil { others.append(lines[index]) }
            index += 1
        }
        return columns
    }

    /// The columns that a line heads, when one of the next lines has two cells too.
    private func header(at index: Int) -> TableColumns? {
        guard let columns = TableColumns(lines[index], names: names) else { return nil }
        let next = lines[(index + 1)...].prefix(10).filter { !$0.isBlank && !TextNoise.isRule($0.text) }
        return next.contains { $0.stretches(apart: Self.gap).count >= 2 } ? columns : nil
    }

    /// Reads blocks of rows, set apart by blank lines, for as long as they are rows.
    /// - Returns: the first line that is none.
    private mutating func rows(of table: TableColumns, from start: Int) -> Int {
        var index = start
        while index < lines.count {
            let first = lines[index...].firstIndex { !$0.isBlank } ?? lines.count
            let end = lines[first...].firstIndex { !belongs($0, to: table) } ?? lines.count
            let block = lines[first..<end].filter { !TextNoise.isRule($0.text) }
            guard block.contains(where: { $0.stretches(apart: Self.gap).count >= 2 }) else { return block.isEmpty ? end : index }
            drafts += TableBlock(block, table).rows().map { $0.draft(table) }
            index = end
        }
        return index
    }

    /// Whether a line goes on with a block: it is neither blank, nor the next header, nor one run of text across the columns.
    private func belongs(_ line: TextLine, to table: TableColumns) -> Bool {
        if line.isBlank || TableColumns(line, names: names) != nil { return false }
        return TextNoise.isRule(line.text) || line.stretches(apart: Self.gap).count >= 2 || table.cells(of: line) != nil
    }
}
