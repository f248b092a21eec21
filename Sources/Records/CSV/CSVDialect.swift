/// How a table's cells are told apart and which field each column holds: settled by the header.
struct CSVDialect: Sendable {
    let delimiter: UInt8
    /// One entry a column; nil for a name that is not known.
    let columns: [Field?]
    /// Header names that are not known, as written.
    let unknown: [String]
    /// Where the first row starts, in bytes, and its line.
    let bodyOffset: Int
    let bodyLine: Int

    static let delimiters: [(byte: UInt8, name: String)] = [
        (0x2C, "comma"), (0x3B, "semicolon"), (0x09, "tab"), (0x7C, "vertical bar"),
    ]

    /// Finds the header among the first lines.
    /// - Parameters:
    ///   - text: the start of the table, UTF-8 (the last line may be cut short).
    ///   - limits: how far down the header may stand, how many columns it may have.
    static func settle(_ text: [UInt8], names: FieldNames, limits: ReadingLimits) throws -> CSVDialect {
        var line = 1
        var start = 0
        var stated: UInt8?
        if let (separator, end) = separatorLine(text) {
            stated = separator
            start = end
            line = 2
        }
        var fallback: CSVDialect?
        var seen: [String] = []
        var lines = 0
        while start < text.count, lines <= limits.preamble {
            var matches: [(dialect: CSVDialect, known: Int, cells: Int)] = []
            for (delimiter, _) in delimiters where stated == nil || stated == delimiter {
                guard let header = try CSVLine.read(text, from: start, line: line, delimiter: delimiter, limits: limits) else {
                    continue
                }
                let columns = header.cells.map { names[$0] }
                let known = columns.count { $0 != nil }
                if header.cells.count > seen.count { seen = header.cells.filter { !$0.isEmpty } }
                guard known > 0 else { continue }
                let unknown = zip(header.cells, columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
                let dialect = CSVDialect(
                    delimiter: delimiter, columns: columns, unknown: unknown, bodyOffset: header.end, bodyLine: header.endLine)
                if known >= 2 {
                    try checkDuplicates(header.cells, line: line)
                    guard header.cells.allSatisfy({ $0.utf8.count <= limits.field || names[$0] != nil }) else {
                        throw ReadingFault(.fieldTooLong(limit: limits.field), line: line)
                    }
                }
                matches.append((dialect, known, header.cells.count))
            }
            let wide = matches.filter { $0.known >= 2 }
            if wide.count > 1 { throw ReadingFault(.twoDelimiters(name(wide[0].dialect), name(wide[1].dialect)), line: line) }
            if let only = wide.first { return only.dialect }
            if fallback == nil { fallback = lone(matches, isFirst: lines == 0) }
            (start, line) = nextLine(text, from: start, line: line)
            lines += 1
        }
        guard let fallback else {
            throw ReadingFault(.noHeader(cells: seen.count, known: seen.filter(names.hasWords(of:))), line: 1)
        }
        return fallback
    }

    /// Whether the start of a text holds the header of a table: two known names or more on one line, split by one delimiter.
    static func looksLikeTable(_ text: [UInt8], names: FieldNames, limits: ReadingLimits) -> Bool {
        do {
            return try settle(text, names: names, limits: limits).columns.count { $0 != nil } >= 2
        } catch let fault as ReadingFault {
            if case .noHeader = fault.kind { return false }
            return true
        } catch {
            return false
        }
    }

    private static func name(_ dialect: CSVDialect) -> String {
        delimiters.first { $0.byte == dialect.delimiter }!.name
    }

    /// One known name is enough where it stands alone, or where it names the course on the first line.
    private static func lone(_ matches: [(dialect: CSVDialect, known: Int, cells: Int)], isFirst: Bool) -> CSVDialect? {
        if let only = matches.first(where: { $0.cells == 1 && $0.dialect.unknown.isEmpty }) { return only.dialect }
        guard isFirst, matches.count == 1, matches[0].cells > 1 else { return nil }
        let names = matches[0].dialect.columns.compactMap(\.self)
        return names == [.courseCode] || names == [.courseTitle] ? matches[0].dialect : nil
    }

    private static func checkDuplicates(_ cells: [String], line: Int) throws {
        var places: [String: Int] = [:]
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            guard let earlier = places.updateValue(index + 1, forKey: Folding.fold(cell)) else { continue }
            throw ReadingFault(.duplicateHeader(earlier, index + 1), line: line)
        }
    }

    /// Excel's first line `sep=;`.
    private static func separatorLine(_ text: [UInt8]) -> (separator: UInt8, end: Int)? {
        let (end, _) = nextLine(text, from: 0, line: 1)
        let line = text[0..<end].filter { $0 != 0x0D && $0 != 0x0A }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            delimiters.contains(where: { $0.byte == line[4] })
        else { return nil }
        return (line[4], end)
    }

    private static func nextLine(_ text: [UInt8], from start: Int, line: Int) -> (start: Int, line: Int) {
        var index = start
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
        return (min(index + 1, text.count), line + 1)
    }
}
