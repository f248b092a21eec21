import Ledger
import Records
import Reports

/// The other files, and what the night rests on.
extension NightPage {
    /// In the order in which they are wanted.
    private static let names = [
        "transfer.csv", "refer.csv", "returned.csv", "returned-without-status.csv", "verdicts.csv", "verdicts.ndjson",
        "deliveries.csv", "summary.json",
    ]

    var fileTable: Markup {
        let sizes = Dictionary(files.map { ($0.name, $0.size) }, uniquingKeysWith: { first, _ in first })
        return """
            <dl>
            \(Self.names.map { name in
                """
                <dt><a href="\(name)">\(name)</a> <span class="faint">\(wording.number(sizes[name] ?? 0)) B</span></dt>
                <dd>\(wording.file(name))</dd>

                """ as Markup
            })</dl>

            """
    }

    var night: Markup {
        let facts: [Markup] = [
            fact(.run, "\(facts.run)"), fact(.began, facts.began.utc), fact(.ended, facts.ended.utc),
            fact(.exitCode, "\(facts.exitCode)"), fact(.asOf, facts.asOf.map(\.description).joined(separator: ", ")),
            fact(.rulebook, facts.rulebook), auditHead, fact(.notChecked, label(.authenticity)),
        ]
        return "<dl>\n\(facts)</dl>\n"
    }

    /// The run, the number of the entry and its hash.
    private var auditHead: Markup {
        let head = facts.auditHead
        return """
            <dt>\(label(.auditHead))</dt>
            <dd><code>\("\(head)")</code><br/>\(label(.keepElsewhere))</dd>

            """
    }

    private func fact(_ name: NightLabel, _ value: String) -> Markup { "<dt>\(label(name))</dt>\n<dd>\(value)</dd>\n" }
}
