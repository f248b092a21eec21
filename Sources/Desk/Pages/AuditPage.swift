import Batch
import Ledger
import Reports

/// The audit chain: who did what when.
struct AuditPage {
    enum Checked {
        case agrees
        case disagrees(String)
    }

    let markup: Markup

    /// - Parameters:
    ///   - entries: one more than a page where there are more.
    ///   - checked: nil where nobody asked.
    init(_ ask: Ask, _ entries: [AuditEntry], _ head: AuditHead?, checked: Checked?) {
        let frame = Frame(ask)
        let shown = entries.prefix(DeskRoutes.pageSize)
        let headings: [Phrase] = [.number, .at, .by, .action, .says]
        let rows = shown.map { entry -> [Markup] in
            [
                "\(Int(entry.sequence))", frame.time(entry.at), "\(entry.actor)", "\(entry.action) \(Int(entry.subject))",
                "<code>\(entry.facts.replacing("\n", with: " "))</code>",
            ]
        }
        let more: Markup =
            entries.count > shown.count
            ? "<p><a href=\"/audit?before=\(Int(shown.last?.sequence ?? 0))\">\(frame.say(.older))</a></p>\n" : .nothing
        let end: Markup =
            head.map { "<p>\(frame.say(.chainHead)) <code>\(Int($0.sequence)):\("\($0.hash)")</code></p>\n" } ?? .nothing
        markup = frame.page(
            frame.say(.audit),
            """
            \(Self.result(checked, frame))\(end)\
            \(frame.form(.verifyAudit, .nothing, button: .verify, kind: " class=\"one\""))\
            <p><a href="\(Route.exportAudit.rule.path)">\(frame.say(.exportAudit))</a></p>
            \(DataTable(name: frame.say(.audit), headings: headings.map(frame.say), rows: rows).markup)\(more)
            """)
    }

    private static func result(_ checked: Checked?, _ frame: Frame) -> Markup {
        switch checked {
        case nil: .nothing
        case .agrees: "<div class=\"notice\" role=\"status\"><p>\(frame.say(.chainAgrees))</p></div>\n"
        case .disagrees(let words):
            "<div class=\"notice fault\" role=\"alert\"><p>\(frame.say(.chainDisagrees)) \(words)</p></div>\n"
        }
    }
}
