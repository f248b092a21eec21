import Records
import Rulebook
import Verdicts

/// Sets parts of explanations in lines for the medium at hand.
struct WordsSetter: Sendable {
    let context: ReportContext
    let style: TerminalStyle

    var wording: any Wording { context.wording }

    func append(_ part: WordsPart, to bytes: inout [UInt8]) {
        switch part {
        case .heading(let verdict, let title): appendHeading(verdict, title, to: &bytes)
        case .reason(let reason): append(context.text(reason), lead: "  ", to: &bytes)
        case .detail(let finding):
            let detail = wording.detail(finding, sources: context.sources)
            if !detail.isEmpty { append(detail, lead: "  ", to: &bytes) }
        case .title(let code, let width):
            appendFact(.title, context.rulebook[code].course.map { context.rulebook[$0].title } ?? "", width, to: &bytes)
        case .codes(let one, let other, let width):
            let codes = [one, other].compactMap { $0.map(name) }
            appendFact(.code, codes.joined(separator: " \(wording.label(.either)) "), width, to: &bytes)
        case .day(let label, let day, let width): appendFact(label, day.description, width, to: &bytes)
        case .holder(let holder, let width): appendFact(.holder, holder, width, to: &bytes)
        default: append(item(part), lead: "    ", to: &bytes)
        }
    }

    /// A heading within an explanation.
    func append(_ label: Label, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "  \(style.strong(wording.label(label)))\n".utf8)
    }

    private func append(_ text: String, lead: String, to bytes: inout [UInt8]) {
        Paragraph.append(text, lead: lead, indent: Paragraph.columns(lead), width: style.width, to: &bytes)
    }

    private func appendHeading(_ verdict: Verdict, _ title: String, to bytes: inout [UInt8]) {
        let stated = SafeText.escaped(title)
        let word = wording.verdict(verdict)
        let space = stated.isEmpty ? "" : "  "
        Paragraph.append(
            stated, lead: style.coloured(word, for: verdict) + space, indent: Paragraph.columns(word + space), width: style.width,
            to: &bytes)
    }

    private func appendFact(_ label: Label, _ value: String, _ width: Int, to bytes: inout [UInt8]) {
        let name = wording.label(label)
        append(value, lead: "    \(name)\(String(repeating: " ", count: width - Paragraph.columns(name) + 2))", to: &bytes)
    }

    private func name(_ code: CodeID) -> String {
        context.rulebook[code].id + (context.rulebook[code].language.map { " (\(wording.languageName($0)))" } ?? "")
    }

    /// The words of a part that is an item under a heading.
    private func item(_ part: WordsPart) -> String {
        switch part {
        case .row(let row):
            let source = context.source(row)
            return "\(context.name(row)) [\(context.document(source).map { "\($0.title), \($0.address)" } ?? source)]"
        case .open(let finding, let isDeciding):
            guard let reason = finding.reason else { return "" }
            return "\(reason.rawValue): \(isDeciding ? "" : context.says(finding) + " ")\(context.settle(reason))"
        case .near(let title): return "“\(context.rulebook.titles[title].text)”"
        case .settle(let reason): return context.settle(reason)
        case .instead(let course):
            return "\(context.rulebook[course].title): \(context.codes(of: course).joined(separator: ", "))"
        case .advice(let advice): return context.says(advice)
        case .notChosen(let row): return "\(context.name(row.row)): \(context.says(row))"
        case .notChecked(let what): return wording.notChecked(what)
        default: return ""
        }
    }
}
