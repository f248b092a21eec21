import Reports
import Rulebook
import Uploads

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
