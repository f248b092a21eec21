import Reports
import Rulebook

/// All rows of one table.
struct TablePage {
    let markup: Markup

    /// - Parameter counts: how often each row decided, by citation.
    init(_ ask: Ask, _ table: Table, _ rulebook: Rulebook, _ counts: [String: Int]) {
        let frame = Frame(ask)
        let columns = Array(table.columnNames.prefix(4))
        let rows = rulebook.rows[table].map { entry -> [Markup] in
            let citation = "\(table.name)/\(entry.id)"
            let cells = entry.cells.prefix(4).dropFirst().map { "\($0)" as Markup }
            return ["<a href=\"/rulebook/\(citation)\"><code>\(entry.id)</code></a>"] + cells + ["\(counts[citation] ?? 0)"]
        }
        let headings = columns.map { String($0) } + [frame.say(.decidedOften)]
        markup = frame.page(
            "\(frame.say(.rulebook)): \(table.name)",
            """
            <p><a href="\(Route.rulebookPage.rule.path)">\(frame.say(.wholeRulebook))</a></p>
            \(DataTable(name: table.name, headings: headings, rows: rows).markup)
            """)
    }
}
