/// A small table held whole: rulebook tables, staff and history files. Every row must fit the header.
package struct CSVTable: Sendable {
    package struct Row: Sendable {
        package let line: Int
        package let cells: [String]
    }

    package let header: [String]
    package let rows: [Row]

    /// - Throws: `ReadingFault` with the line of the first row that does not fit.
    package init(_ source: InputSource, limits: ReadingLimits = ReadingLimits()) throws {
        try self.init(bytes: source.whole(limit: limits.heldTable), limits: limits)
    }

    package init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws {
        var text = bytes
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        guard text.withUnsafeBufferPointer(UTF8Check.isValid) else { throw ReadingFault(.invalidUTF8(offset: 0)) }
        guard let first = try Self.line(text, from: 0, line: 1, delimiter: 0x2C, limits: limits) else {
            throw ReadingFault(.openQuote, line: 1)
        }
        let delimiter: UInt8 = first.cells.count == 1 && first.cells[0].contains(";") ? 0x3B : 0x2C
        guard let header = try Self.line(text, from: 0, line: 1, delimiter: delimiter, limits: limits),
            !header.cells.allSatisfy(\.isEmpty)
        else {
            throw ReadingFault(.empty)
        }
        var rows: [Row] = []
        var (offset, line) = (header.end, header.endLine)
        while offset < text.count {
            guard let row = try Self.line(text, from: offset, line: line, delimiter: delimiter, limits: limits) else {
                throw ReadingFault(.openQuote, line: line)
            }
            if !row.cells.allSatisfy(\.isEmpty) {
                guard row.cells.count == header.cells.count else {
                    throw ReadingFault(.cells(expected: header.cells.count, found: row.cells.count), line: line)
                }
                rows.append(Row(line: line, cells: row.cells))
            }
            (offset, line) = (row.end, row.endLine)
        }
        self.header = header.cells
        self.rows = rows
    }

    private static func line(_ text: [UInt8], from start: Int, line: Int, delimiter: UInt8, limits: ReadingLimits) throws
        -> CSVLine?
    {
        try CSVLine.read(text, from: start, line: line, delimiter: delimiter, limits: limits)
    }
}
