import Ledger
import Records
import Reports

/// Everything known of an index number or a certificate number.
struct LookUpPage {
    let markup: Markup

    /// - Parameter asked: nil before anything was asked.
    init(_ ask: Ask, asked: String?, _ found: [(ShownVerdict, VerdictStanding)]) {
        let frame = Frame(ask)
        let field = InputField(name: "number", label: .lookUpNumber, hint: .lookUpHint, value: asked ?? "")
        let result: Markup = asked == nil ? .nothing : Self.result(found, frame)
        markup = frame.page(
            frame.say(.lookUp),
            "\(frame.form(.lookUp, field.markup(frame), button: .lookUp, kind: " class=\"narrow\""))\(result)")
    }

    private static func result(_ found: [(ShownVerdict, VerdictStanding)], _ frame: Frame) -> Markup {
        guard !found.isEmpty else { return "<p role=\"status\">\(frame.say(.nothingKnown))</p>\n" }
        let headings: [Phrase] = [.title, .person, .byTheRules, .standing, .completedOn]
        let rows = found.map { verdict, standing -> [Markup] in
            let record = verdict.line?.record
            let decision = standing.standing.map {
                frame.say(.decided($0.decision.kind, by: $0.decision.by, second: $0.decision.second))
            }
            let entry = standing.entry.map { frame.say(.enteredBy($0.by)) }
            return [
                "<a href=\"/verdicts/\(Int(verdict.stored.id))\"><bdi>\(verdict.title ?? frame.say(.noTitle))</bdi></a>",
                "<bdi>\([record?.indexNumber, record?.holderName].compactMap(\.self).joined(separator: " "))</bdi>",
                "\(frame.say(verdict.stored.verdict.phrase))", "\([decision, entry].compactMap(\.self).joined(separator: "; "))",
                "\(verdict.stored.completedOn?.description ?? "")",
            ]
        }
        return DataTable(name: frame.say(.lookUp), headings: headings.map(frame.say), rows: rows).markup
    }
}
