package import Records
internal import Rulebook
package import Verdicts

/// An explanation that a clerk can read (SPEC 6, "In words").
package struct WordsReport: Sendable {
    private let context: ReportContext
    private let style: TerminalStyle

    package init(_ context: ReportContext, style: TerminalStyle) {
        self.context = context
        self.style = style
    }

    package func text(_ record: CertificateRecord, _ explanation: Explanation, source: Int) -> String {
        var lines = [style.faint(wording.place(context.sources[source], position: record.position, line: record.line))]
        lines += heading(record, explanation)
        lines += enter(record, explanation)
        lines += because(explanation)
        lines += toSettle(explanation)
        lines += section(.nearest, explanation.suggestions.map { "“\(context.rulebook.titles[$0].text)”" })
        lines += advice(explanation)
        lines += section(.notChosen, explanation.notChosen.map { "\(context.name($0.row)): \(context.says($0))" })
        lines += section(.notChecked, notChecked(explanation))
        return lines.joined(separator: "\n") + "\n"
    }

    /// The last line of several explanations.
    package func count(_ byVerdict: [Verdict: Int]) -> String {
        Paragraph.set(wording.count(byVerdict.values.reduce(0, +), byVerdict), lead: "", width: style.width)
            .map { style.strong($0) + "\n" }.joined()
    }

    /// The fields of an input that were left aside.
    package func unknown(_ source: String, _ names: [String]) -> String {
        Paragraph.set(wording.unknown(source, names.map { String($0.prefix(60)) }), lead: "", width: style.width).joined(
            separator: "\n") + "\n"
    }

    private var wording: any Wording { context.wording }

    // MARK: Parts

    private func heading(_ record: CertificateRecord, _ explanation: Explanation) -> [String] {
        let verdict = wording.verdict(explanation.verdict)
        let title = record[.courseTitle] ?? record[.courseCode] ?? ""
        let stated = SafeText.escaped(title)
        var lines = Paragraph.set(stated, lead: stated.isEmpty ? verdict : verdict + "  ", width: style.width)
        lines[0] = style.coloured(verdict, for: explanation.verdict) + lines[0].dropFirst(verdict.count)
        lines += Paragraph.set(context.text(explanation.reason), lead: "  ", width: style.width)
        if let deciding = explanation.deciding {
            let detail = wording.detail(deciding, sources: context.sources)
            if !detail.isEmpty { lines += Paragraph.set(detail, lead: "  ", width: style.width) }
        }
        return lines
    }

    private func enter(_ record: CertificateRecord, _ explanation: Explanation) -> [String] {
        guard explanation.verdict == .accept, let code = explanation.targets.first else { return [] }
        let codes = explanation.targets.map { code in
            context.rulebook[code].id + (context.rulebook[code].language.map { " (\(wording.languageName($0)))" } ?? "")
        }
        var facts: [(Label, String)] = [
            (.title, context.rulebook[code].course.map { context.rulebook[$0].title } ?? ""),
            (.code, codes.joined(separator: " \(wording.label(.either)) ")),
        ]
        if let day = explanation.completedOn { facts.append((.date, day.description)) }
        if let day = explanation.validUntil { facts.append((.validUntil, day.description)) }
        let holder = [record[.holderName], record[.indexNumber]].compactMap(\.self).map(SafeText.escaped).joined(separator: ", ")
        if !holder.isEmpty { facts.append((.holder, holder)) }
        let width = facts.map { Paragraph.columns(wording.label($0.0)) }.max() ?? 0
        let lines = facts.flatMap { label, value in
            let name = wording.label(label)
            let pad = String(repeating: " ", count: width - Paragraph.columns(name) + 2)
            return Paragraph.set(value, lead: "    \(name)\(pad)", width: style.width)
        }
        return [title(.enter)] + lines
    }

    private func because(_ explanation: Explanation) -> [String] {
        guard let row = explanation.row else { return [] }
        let source = context.source(row)
        let document = context.document(source)
        let cited = document.map { "\($0.title), \($0.address)" } ?? source
        return [title(.because)] + Paragraph.set("\(context.name(row)) [\(cited)]", lead: "    ", width: style.width)
    }

    private func toSettle(_ explanation: Explanation) -> [String] {
        let open = explanation.findings.filter { $0.outcome == .open && $0.reason != nil }
        let isReferred = explanation.verdict == .refer
        return section(
            isReferred ? .toSettle : .alsoFound,
            open.compactMap { finding in
                guard let reason = finding.reason else { return nil }
                let what = finding == explanation.deciding ? "" : context.says(finding) + " "
                return "\(reason.rawValue): \(what)\(context.settle(reason))"
            })
    }

    private func advice(_ explanation: Explanation) -> [String] {
        let instead = explanation.advice.filter { $0.reason == .takeInstead }
        let settle = explanation.verdict == .reject ? context.settle(explanation.reason) : ""
        let courses = instead.compactMap { advice in
            advice.course.map { "\(context.rulebook[$0].title): \(context.codes(of: $0).joined(separator: ", "))" }
        }
        return section(courses.isEmpty ? .whatToDo : .instead, (settle.isEmpty ? [] : [settle]) + courses)
            + section(.advice, explanation.advice.filter { $0.reason != .takeInstead }.map { context.says($0) })
    }

    private func notChecked(_ explanation: Explanation) -> [String] {
        (explanation.holderWasChecked ? [] : [NotChecked.holder]).map(wording.notChecked) + [wording.notChecked(.authenticity)]
    }

    private func section(_ label: Label, _ items: [String]) -> [String] {
        guard !items.isEmpty else { return [] }
        return [title(label)] + items.flatMap { Paragraph.set($0, lead: "    ", width: style.width) }
    }

    private func title(_ label: Label) -> String { "  " + style.strong(wording.label(label)) }
}
