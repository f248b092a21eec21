package import Ledger
import Records
package import Reports
package import Rulebook
import Verdicts

/// One verdict of the ledger for people: where it comes from, what was decided on it, and its explanation.
///
/// 1. head         delivery, file, when and by what it was judged, decisions
/// 2. explanation  made again from the bytes; where it comes out otherwise, or cannot be made, that is said
/// 3. stored       then what the ledger holds
package struct WhyPage {
    private let office: OfficeFolder
    private let ledger: Ledger
    private let verdict: StoredVerdict
    private let judgement: StoredJudgement
    private let language: Language
    private let style: TerminalStyle
    private let wording: any WhyWording

    /// - Throws: `LedgerFault.noSuch`.
    package init(
        _ office: OfficeFolder, _ ledger: Ledger, verdict: Int64, language: Language, style: TerminalStyle
    ) throws {
        self.office = office
        self.ledger = ledger
        self.verdict = try ledger.verdict(verdict)
        guard let judgement = try ledger.judgement(of: self.verdict.delivery) else {
            throw LedgerFault.noSuch("judgement of delivery", id: self.verdict.delivery)
        }
        self.judgement = judgement
        self.language = language
        self.style = style
        wording = language == .french ? FrenchWhyWording() : EnglishWhyWording()
    }

    package func text() throws -> String {
        switch try VerdictAgain(office, ledger, language).make(verdict, judgement) {
        case .made(let record, let explanation, let context):
            let words = WordsReport(context, style: style).text(record, explanation, source: verdict.source)
            let head = try head(source: context.sources[verdict.source])
            guard !isAsStored(explanation, context.rulebook) else { return "\(head)\n\(words)" }
            let isErased = try ledger.hasErasedContents(before: verdict.delivery)
            return "\(head)\n\(wording.differs(isErased: isErased))\n\n\(try stored())\n\(words)"
        case .notMade(let why):
            let line = verdict.line.map { "\n\(wording.stored())\n\(Self.shown($0))" } ?? ""
            return "\(try head(source: nil))\n\(wording.whyNot(why))\n\n\(try stored())\(line)"
        }
    }

    private func isAsStored(_ explanation: Explanation, _ rulebook: Rulebook) -> Bool {
        explanation.verdict == verdict.verdict && explanation.reason == verdict.reason
            && explanation.course.map { rulebook[$0].id } == verdict.course && explanation.completedOn == verdict.completedOn
    }

    // MARK: Head

    private func head(source: String?) throws -> String {
        let arrival = try ledger.arrivals(of: verdict.delivery).first
        let name = arrival.map { $0.name.map(DisplayName.shown) ?? wording.label(.erasedName) }
        let given =
            [judgement.issuer.map(SafeText.escaped)] + [judgement.staff, judgement.history].map { $0.map { "spool/\($0)" } }
        var facts: [(WhyLabel, String)] = [
            (.file, place(source, of: arrival, name)),
            (.received, (arrival?.arrivedAt ?? judgement.judgedAt).utc), (.judged, wording.judged(judgement)),
            (.rulebook, judgement.rulebook),
        ]
        facts += given.compactMap { $0.map { (.given, $0) } }
        for decision in try ledger.decisions(on: verdict.id) {
            facts.append((.decision, SafeText.escaped(wording.decision(decision))))
            if let note = decision.decision.note { facts.append((.note, SafeText.escaped(note))) }
        }
        return wording.title(verdict) + "\n" + lines(facts)
    }

    /// A file of a folder is told with its folder.
    private func place(_ source: String?, of arrival: StoredArrival?, _ name: String?) -> String {
        let file = wording.place(verdict, source: source.map(SafeText.escaped))
        guard arrival?.suffix == ".folder" || source == nil else { return file }
        return [name, file].compactMap(\.self).joined(separator: ", ")
    }

    private func lines(_ facts: [(WhyLabel, String)]) -> String {
        let width = WhyLabel.allCases.filter { $0 != .erasedName }.map { wording.label($0).count }.max() ?? 0
        return facts.map { "  \(wording.label($0).padding(to: width + 2))\($1)\n" }.joined()
    }

    // MARK: What the ledger holds

    private func stored() throws -> String {
        let rulebook = try ledger.rulebook(judgement.rulebook)
        let words = rulebook?[verdict.reason].text[language].map { ": \($0)" } ?? ""
        let course = verdict.course.map { id in rulebook?.course(id).flatMap { rulebook?[$0].title } ?? id }
        var facts: [(WhyLabel, String)] = [
            (.verdict, wording.verdict(verdict.verdict)), (.reason, verdict.reason.rawValue + words),
        ]
        if let course { facts.append((.course, course)) }
        if let day = verdict.completedOn { facts.append((.day, "\(day)")) }
        return wording.holds() + "\n" + lines(facts)
    }

    private static func shown(_ line: [UInt8]) -> String {
        let text = String(decoding: line, as: UTF8.self)
        return SafeText.escaped(text.hasSuffix("\n") ? String(text.dropLast()) : text) + "\n"
    }
}
