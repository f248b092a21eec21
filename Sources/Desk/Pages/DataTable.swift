import Reports

/// A table that can be scrolled sideways by keyboard, with a name for those who do not see it.
struct DataTable {
    let name: String
    let headings: [String]
    /// Cells as they are; the first one heads its row.
    let rows: [[Markup]]

    var markup: Markup {
        """
        <div class="wide" tabindex="0" role="region" aria-label="\(name)"><table>
        <thead><tr>\(headings.map { "<th scope=\"col\">\($0)</th>" as Markup })</tr></thead>
        <tbody>
        \(rows.map(row))</tbody>
        </table></div>

        """
    }

    private func row(_ cells: [Markup]) -> Markup {
        let head: Markup = cells.first.map { "<th scope=\"row\">\($0)</th>" } ?? .nothing
        return "<tr>\(head)\(cells.dropFirst().map { "<td>\($0)</td>" as Markup })</tr>\n"
    }
}
