/// One line of a table split into cells: a header, or a row of a small table.
package struct CSVLine {
    package let cells: [String]
    /// Where the next line starts.
    let end: Int
    let endLine: Int

    /// - Returns: nil when the line cannot be split so (its quotes do not balance).
    /// - Throws: `ReadingFault` when it has more columns than allowed, or a NUL.
    static func read(_ text: [UInt8], from start: Int, line: Int, delimiter: UInt8, limits: ReadingLimits) throws -> CSVLine? {
        var cells: [String] = []
        var cell: [UInt8] = []
        var index = start
        var line = line
        var inQuotes = false
        func end() { cells.append(String(decoding: cell, as: UTF8.self).trimmingSpaces) }
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte != 0 else { throw ReadingFault(.nul, line: line) }
            if inQuotes {
                if byte == 0x0A { line += 1 }
                if byte != 0x22 {
                    cell.append(byte)
                } else if index < text.count, text[index] == 0x22 {
                    cell.append(0x22)
                    index += 1
                } else {
                    inQuotes = false
                }
            } else if byte == 0x22 {
                guard cell.isEmpty else { return nil }
                inQuotes = true
            } else if byte == delimiter {
                end()
                cell = []
                guard cells.count < limits.columns else { throw ReadingFault(.tooManyColumns(limit: limits.columns), line: line) }
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
                end()
                return CSVLine(cells: cells, end: index, endLine: line + 1)
            } else {
                cell.append(byte)
            }
        }
        guard !inQuotes else { return nil }
        end()
        return CSVLine(cells: cells, end: index, endLine: line + 1)
    }
}

extension String {
    /// Without white space, no-break space and byte order mark at both ends.
    var trimmingSpaces: String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
