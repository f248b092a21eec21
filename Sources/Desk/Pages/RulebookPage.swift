import Reports
import Rulebook

/// The tables of the rulebook, and the documents that it rests on.
struct RulebookPage {
    let markup: Markup

    init(_ ask: Ask, _ rulebook: Rulebook) {
        let frame = Frame(ask)
        let tables = Table.allCases.map { table -> [Markup] in
            ["<a href=\"/rulebook/\(table.name)\">\(table.name)</a>", "\(rulebook.rows[table].count)"]
        }
        let documents = rulebook.documents.map { document -> [Markup] in
            ["\(document.title)", "\(document.address)", "\(document.retrievedOn)"]
        }
        markup = frame.page(
            frame.say(.rulebook),
            """
            <p>\(frame.say(.rulebookHint)) <code>\(rulebook.digest)</code></p>
            <h2>\(frame.say(.tables))</h2>
            \(DataTable(name: frame.say(.tables), headings: [.table, .rows].map(frame.say), rows: tables).markup)\
            <h2>\(frame.say(.documents))</h2>
            \(DataTable(name: frame.say(.documents), headings: [.document, .address, .retrieved].map(frame.say), rows: documents).markup)
            """)
    }
}
