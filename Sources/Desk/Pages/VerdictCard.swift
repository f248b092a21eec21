import Batch
import Ledger
import Records
import Reports
import Rulebook
import Verdicts

/// A certificate as a clerk reads it: what was read beside what was decided, what would settle it, and why.
struct VerdictCard {
    private let frame: Frame
    private let rulebook: Rulebook
    private let context: ReportContext
    private let files: DeliveryFiles?
    private let panel: DecisionPanel
    private let isLinked: Bool

    /// - Parameter isLinked: whether it leads to a page of its own.
    init(
        _ frame: Frame, _ rulebook: Rulebook, _ judgement: StoredJudgement, _ files: DeliveryFiles?, _ panel: DecisionPanel,
        isLinked: Bool
    ) {
        self.isLinked = isLinked
        self.panel = panel
        self.frame = frame
        self.rulebook = rulebook
        self.files = files
        context = ReportContext(
            rulebook: rulebook, language: frame.language, asOf: judgement.asOf.description,
            sources: files?.files.map(\.name) ?? [])
    }

    func markup(_ verdict: ShownVerdict, _ standing: VerdictStanding) -> Markup {
        let kind = verdict.stored.verdict.rawValue
        let id = "c\(verdict.stored.id)"
        return """
            <article class="card \(kind)" aria-labelledby="\(id)">
            <h2 id="\(id)"><span class="badge \(kind)">\(frame.say(verdict.stored.verdict.phrase))</span> \
            <bdi>\(verdict.title ?? frame.say(.noTitle))</bdi></h2>
            <p class="reason">\(context.sentence(verdict.stored.reason))\(deciding(verdict))</p>
            \(verdict.line.map { columns(verdict.stored, $0) } ?? "<p>\(frame.say(.erased))</p>\n")\
            \(verdict.line.map { open(verdict.stored, $0) } ?? .nothing)\
            \(verdict.line.map { advice(verdict.stored, $0) } ?? .nothing)\
            \(panel.summary(standing))\(verdict.line.map { reasons(verdict.stored, $0) } ?? .nothing)\
            \(link(verdict))</article>

            """
    }

    /// To the page where it is decided on; not from there.
    private func link(_ verdict: ShownVerdict) -> Markup {
        guard isLinked else { return .nothing }
        return "<p><a href=\"/verdicts/\(Int(verdict.stored.id))\">\(frame.say(.certificate(verdict.stored.id)))</a></p>\n"
    }

    // MARK: Read and decided

    private func columns(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> Markup {
        let stated: [(String, Markup)] = line.record.stated.map { (capital(context.words($0.field)), "<bdi>\($0.text)</bdi>") }
        return """
            <div class="columns">
            <section aria-label="\(frame.say(.read))">
            <h3>\(frame.say(.read))</h3>
            \(stated.isEmpty ? "<p>\(frame.say(.nothingStated))</p>\n" : frame.list(stated))\
            <p class="faint"><bdi>\(frame.say(.place(line.record.source, line.record.position)))</bdi>\(original(stored))</p>
            </section>
            <section aria-label="\(frame.say(.decided))">
            <h3>\(frame.say(.decided))</h3>
            \(frame.list(decided(stored, line)))</section>
            </div>

            """
    }

    private func original(_ stored: StoredVerdict) -> Markup {
        guard let files, stored.source < files.files.count else { return .nothing }
        return " · <a href=\"\(Frame.originalPath(stored.delivery, stored.source))\">\(frame.say(.download))</a>"
    }

    private func decided(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> [(String, Markup)] {
        var facts: [(String, Markup)] = []
        if let course = stored.course {
            facts.append((context.words(.title), "\(rulebook.course(course).map { rulebook[$0].title } ?? course)"))
        }
        if !line.targetCodes.isEmpty {
            let codes = line.targetCodes.map { "<code>\($0)</code>" as Markup }
            let either: Markup = " \(context.words(.either)) "
            facts.append((context.words(.code), codes.dropFirst().reduce(codes[0]) { "\($0)\(either)\($1)" }))
        }
        if let day = stored.completedOn { facts.append((context.words(.date), "\(day.description)")) }
        if let day = line.validUntil { facts.append((context.words(.validUntil), "\(day)")) }
        if let row = decidingFinding(stored, line)?.row { facts.append((context.words(.because), rowLink(row))) }
        return facts
    }

    private func decidingFinding(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> ShownVerdict.Finding? {
        ShownVerdict.deciding(line.findings, stored.reason.rawValue)
    }

    private func deciding(_ verdict: ShownVerdict) -> Markup {
        guard let line = verdict.line, let finding = decidingFinding(verdict.stored, line),
            finding.reason == verdict.stored.reason.rawValue
        else { return .nothing }
        return detail(finding)
    }

    // MARK: What is open, and what to do

    private func open(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> Markup {
        let open = line.findings.filter { $0.outcome == "open" }
        let nearest = line.suggestions.map { suggestion -> Markup in
            "<li>\(context.words(.nearest)): \(suggestion.title) (\(rowLink(suggestion.row)))</li>\n"
        }
        guard !open.isEmpty || !nearest.isEmpty else { return .nothing }
        let heading = context.words(stored.verdict == .refer ? .toSettle : .alsoFound)
        return """
            <section class="open" aria-label="\(heading)">
            <h3>\(heading)</h3>
            <ul>
            \(open.map(openPoint))\(nearest)</ul>
            </section>

            """
    }

    private func openPoint(_ finding: ShownVerdict.Finding) -> Markup {
        guard let reason = finding.reason.flatMap(Reason.init) else { return "<li>\(finding.says)</li>\n" }
        let settling = context.settling(reason)
        let settle: Markup = settling.isEmpty ? .nothing : "<br><strong>\(settling)</strong>"
        return "<li>\(context.sentence(reason))\(detail(finding))\(settle)\(row(of: finding))</li>\n"
    }

    private func advice(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> Markup {
        var items: [Markup] = []
        if stored.verdict == .reject, !context.settling(stored.reason).isEmpty {
            items.append("\(context.settling(stored.reason))")
        }
        for advice in line.advice {
            let reason = Reason(rawValue: advice.code)
            let course = advice.course.flatMap { rulebook.course($0) }
            items.append(reason.map { "\(context.sentence(Advice($0, course: course)))" } ?? "\(advice.says)")
        }
        guard !items.isEmpty else { return .nothing }
        let heading = context.words(stored.verdict == .reject ? .whatToDo : .advice)
        return """
            <section class="advice" aria-label="\(heading)">
            <h3>\(heading)</h3>
            <ul>
            \(items.map { "<li>\($0)</li>\n" })</ul>
            </section>

            """
    }

    // MARK: Why

    private func reasons(_ stored: StoredVerdict, _ line: ShownVerdict.Line) -> Markup {
        let found = line.findings.map { finding -> Markup in
            let sentence: Markup = finding.reason.flatMap(Reason.init).map { "\(context.sentence($0))" } ?? .nothing
            return "<li><code>\(finding.check)</code> \(sentence)\(detail(finding))\(row(of: finding))</li>\n"
        }
        let passed = line.passed.map { checks -> Markup in
            "<li>\(frame.say(.passedChecks)): <code>\(checks.joined(separator: ", "))</code></li>\n"
        }
        let lost = line.notChosen.map { "<li>\(rowLink($0.row)): \(stated($0.because))</li>\n" as Markup }
        let unchecked = line.notChecked.compactMap(NotChecked.init).map { "<li>\(context.words($0))</li>\n" as Markup }
        return """
            <details>
            <summary>\(frame.say(.why))</summary>
            <h3>\(frame.say(.checks))</h3>
            <ul>
            \(found)\(passed ?? .nothing)</ul>
            \(part(context.words(.notChosen), lost))\(part(context.words(.notChecked), unchecked))</details>

            """
    }

    private func part(_ heading: String, _ items: [Markup]) -> Markup {
        items.isEmpty ? .nothing : "<h3>\(heading)</h3>\n<ul>\n\(items)</ul>\n"
    }

    // MARK: Small parts

    /// What a finding says behind the sentence of its reason. It was written in English, and is marked so.
    private func detail(_ finding: ShownVerdict.Finding) -> Markup {
        let sentence = finding.reason.flatMap(Reason.init).flatMap { rulebook[$0].text[.english] } ?? ""
        let rest =
            finding.says.hasPrefix(sentence) ? finding.says.dropFirst(sentence.count).drop { $0 == " " } : finding.says[...]
        return rest.isEmpty ? .nothing : " \(stated(String(rest)))"
    }

    private func stated(_ english: String) -> Markup {
        frame.language == .english ? "\(english)" : "<span lang=\"en\">\(english)</span>"
    }

    private func row(of finding: ShownVerdict.Finding) -> Markup {
        finding.row.map { " (\(rowLink($0)))" } ?? .nothing
    }

    private func rowLink(_ row: String) -> Markup { "<a href=\"/rulebook/\(row)\"><code>\(row)</code></a>" }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
