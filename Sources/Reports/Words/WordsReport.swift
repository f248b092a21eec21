package import Records
internal import Rulebook
package import Verdicts

/// An explanation that a clerk can read (SPEC 6, "In words").
package struct WordsReport: Sendable {
    private let context: ReportContext
    private let setter: WordsSetter
    private var remembered = RememberedParts()

    package init(_ context: ReportContext, style: TerminalStyle) {
        self.context = context
        setter = WordsSetter(context: context, style: style)
    }

    /// Appends the lines of one explanation.
    package mutating func append(
        _ record: CertificateRecord, _ explanation: Explanation, source: Int, to bytes: inout [UInt8]
    ) {
        let place = wording.place(context.sources[source], position: record.position, line: record.line)
        bytes.append(contentsOf: setter.style.faint(place).utf8)
        bytes.append(0x0A)
        appendHeading(record, explanation, to: &bytes)
        appendEntry(record, explanation, to: &bytes)
        append(.because, explanation.row.map { [.row($0)] } ?? [], to: &bytes)
        appendOpen(explanation, to: &bytes)
        append(.nearest, explanation.suggestions.map { .near($0) }, to: &bytes)
        appendAdvice(explanation, to: &bytes)
        append(.notChosen, explanation.notChosen.map { .notChosen($0) }, to: &bytes)
        let holder: [WordsPart] = explanation.holderWasChecked ? [] : [.notChecked(.holder)]
        append(.notChecked, holder + [.notChecked(.authenticity)], to: &bytes)
    }

    /// The lines of one explanation by itself.
    package func text(_ record: CertificateRecord, _ explanation: Explanation, source: Int) -> String {
        var report = self
        var bytes: [UInt8] = []
        report.append(record, explanation, source: source, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The last line of several explanations.
    package func count(_ byVerdict: [Verdict: Int]) -> String {
        Paragraph.set(wording.count(byVerdict.values.reduce(0, +), byVerdict), lead: "", width: setter.style.width)
            .map { setter.style.strong($0) + "\n" }.joined()
    }

    /// The fields of an input that were left aside.
    package func unknown(_ source: String, _ names: [String]) -> String {
        Paragraph.set(wording.unknown(source, names.map { String($0.prefix(60)) }), lead: "", width: setter.style.width).joined(
            separator: "\n") + "\n"
    }

    private var wording: any Wording { context.wording }

    // MARK: Parts

    private mutating func append(_ part: WordsPart, to bytes: inout [UInt8]) {
        remembered.append(part, by: setter, to: &bytes)
    }

    /// A heading and its items; nothing where there is none.
    private mutating func append(_ label: Label, _ items: [WordsPart], to bytes: inout [UInt8]) {
        guard !items.isEmpty else { return }
        setter.append(label, to: &bytes)
        for item in items { append(item, to: &bytes) }
    }

    private mutating func appendHeading(_ record: CertificateRecord, _ explanation: Explanation, to bytes: inout [UInt8]) {
        append(.heading(explanation.verdict, title: record[.courseTitle] ?? record[.courseCode] ?? ""), to: &bytes)
        append(.reason(explanation.reason), to: &bytes)
        if let deciding = explanation.deciding { append(.detail(deciding), to: &bytes) }
    }

    private mutating func appendEntry(_ record: CertificateRecord, _ explanation: Explanation, to bytes: inout [UInt8]) {
        guard explanation.verdict == .accept, let code = explanation.targets.first else { return }
        var labels: [Label] = [.title, .code]
        if explanation.completedOn != nil { labels.append(.date) }
        if explanation.validUntil != nil { labels.append(.validUntil) }
        let holder = [record[.holderName], record[.indexNumber]].compactMap(\.self).map(SafeText.escaped).joined(separator: ", ")
        if !holder.isEmpty { labels.append(.holder) }
        let width = labels.map { Paragraph.columns(wording.label($0)) }.max() ?? 0
        setter.append(.enter, to: &bytes)
        append(.title(code, width: width), to: &bytes)
        append(.codes(code, or: explanation.targets.dropFirst().first, width: width), to: &bytes)
        if let day = explanation.completedOn { append(.day(.date, day, width: width), to: &bytes) }
        if let day = explanation.validUntil { append(.day(.validUntil, day, width: width), to: &bytes) }
        // Nearly every record has another holder: not worth remembering.
        if !holder.isEmpty { setter.append(.holder(holder, width: width), to: &bytes) }
    }

    private mutating func appendOpen(_ explanation: Explanation, to bytes: inout [UInt8]) {
        let open = explanation.findings.filter { $0.outcome == .open && $0.reason != nil }
        let items = open.map { WordsPart.open($0, isDeciding: $0 == explanation.deciding) }
        append(explanation.verdict == .refer ? .toSettle : .alsoFound, items, to: &bytes)
    }

    private mutating func appendAdvice(_ explanation: Explanation, to bytes: inout [UInt8]) {
        let settles = explanation.verdict == .reject && !context.settle(explanation.reason).isEmpty
        let instead = explanation.advice.filter { $0.reason == .takeInstead }.compactMap(\.course)
        let items = (settles ? [.settle(explanation.reason)] : []) + instead.map { WordsPart.instead($0) }
        append(instead.isEmpty ? .whatToDo : .instead, items, to: &bytes)
        append(.advice, explanation.advice.filter { $0.reason != .takeInstead }.map { .advice($0) }, to: &bytes)
    }
}
