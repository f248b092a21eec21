import Reports
import Rulebook
import Uploads

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

/// One row: what it says, what it rests on, an example, and how often it decided.
struct RulebookRowPage {
    let markup: Markup

    init(_ ask: Ask, _ citation: String, _ row: RowPage, decided: Int) {
        let frame = Frame(ask)
        var facts: [(String, Markup)] = row.cells.map { ($0.column, "\($0.cell)") }
        if let document = row.document {
            facts.append(
                (frame.say(.restsOn), "\(document.title), \(document.address) (\(frame.say(.retrieved)) \(document.retrievedOn))")
            )
        }
        facts.append((frame.say(.decidedOften), "\(decided)"))
        let example: Markup =
            row.example.map { "<h2>\(frame.say(.example))</h2>\n<pre class=\"letter\" tabindex=\"0\">\(Self.lines($0))</pre>\n" }
            ?? .nothing
        let table = citation.prefix { $0 != "/" }
        markup = frame.page(
            citation,
            """
            <p><a href="/rulebook/\(String(table))">\(String(table))</a></p>
            \(frame.list(facts))\(example)
            """)
    }

    private static func lines(_ text: String) -> [Markup] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(String($0))\n" }
    }
}
