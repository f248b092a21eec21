/// A row of a plain table: the text of each column.
struct TableRow {
    let line: Int
    var cells: [String]
    var problem: RowProblem?

    /// How many columns say something.
    var filled: Int { cells.count { !$0.isEmpty } }

    /// Adds what a line of the same row says: above it or below it.
    mutating func add(_ part: TableRow, above: Bool) {
        for (column, text) in part.cells.enumerated() where !text.isEmpty {
            cells[column] = (above ? [text, cells[column]] : [cells[column], text]).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Every column of a row stands in its record, the empty ones too.
    func draft(_ table: TableColumns) -> TextDraft {
        var draft = TextDraft(line: line, problem: problem, isListed: true)
        for (column, cell) in zip(table.columns, cells) {
            guard let field = column.field else { continue }
            draft.statements.append(TextStatement(field: field, value: cell, line: line))
        }
        return draft
    }
}
