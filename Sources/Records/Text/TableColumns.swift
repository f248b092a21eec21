/// The columns of a plain table: where each header cell stands and which field it holds.
struct TableColumns {
    struct Column {
        let start: Int
        let end: Int
        let field: Field?
    }

    /// In order of their place; two at least hold a field.
    let columns: [Column]

    /// - Returns: nil for a line that is no header: two known names at least, half of its cells, and no digits.
    init?(_ line: TextLine, names: FieldNames) {
        let cells = line.stretches(apart: PlainTable.gap)
        guard cells.count >= 2, cells.count <= 64, !line.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return nil
        }
        columns = cells.map { Column(start: $0.start, end: $0.end, field: names[$0.text]) }
        let known = Set(columns.compactMap(\.field))
        guard known.count >= 2, known.count * 2 >= cells.count, known.contains(where: \.isOfCourse) else { return nil }
    }

    /// The text of each column in a line of the table.
    /// - Returns: nil when a stretch lies under several columns and cannot be split between them.
    func cells(of line: TextLine) -> [String]? {
        let stretches = line.stretches(apart: PlainTable.gap)
        if stretches.count == columns.count { return stretches.map(\.text) }
        var cells = [String](repeating: "", count: columns.count)
        for stretch in stretches {
            guard let parts = parts(of: stretch, in: line) else { return nil }
            for (column, text) in parts { cells[column] += (cells[column].isEmpty ? "" : " ") + text }
        }
        return cells
    }

    /// The columns that a stretch lies under: one, or several when blanks part it just where they start.
    private func parts(of stretch: TextStretch, in line: TextLine) -> [(Int, String)]? {
        let under = columns.indices.filter { columns[$0].start < stretch.end && columns[$0].end > stretch.start }
        guard let first = under.first else {
            return [(columns.lastIndex { $0.start <= stretch.start } ?? 0, stretch.text)]
        }
        guard under.count > 1 else { return [(first, stretch.text)] }
        let scalars = Array(line.text.unicodeScalars)
        var parts: [(Int, String)] = []
        var start = stretch.start
        for (column, next) in zip(under, under.dropFirst()) {
            let edge = columns[next].start
            guard edge > start, scalars[edge - 1].isBlank else { return nil }
            parts.append((column, String(String.UnicodeScalarView(scalars[start..<edge])).trimmingSpaces))
            start = edge
        }
        guard let last = under.last else { return nil }
        return parts + [(last, String(String.UnicodeScalarView(scalars[start..<stretch.end])).trimmingSpaces)]
    }
}
