import Records
import Rulebook

/// The explanations of a page of records, their parts end to end, so that no record needs memory of its own.
/// Every explanation refers to it: hence a class, written only while nothing else does.
package final class ExplanationPage: @unchecked Sendable {
    private struct Entry {
        let judgement: Judgement
        /// Where its parts end; they begin where those of the one before end.
        let ends: Ends
    }

    struct Ends {
        var targets: Int32 = 0
        var findings: Int32 = 0
        var advice: Int32 = 0
        var suggestions: Int32 = 0
        var notChosen: Int32 = 0
    }

    @exclusivity(unchecked) private var entries: [Entry] = []
    @exclusivity(unchecked) private var targets: [CodeID] = []
    @exclusivity(unchecked) private var findings: [Finding] = []
    @exclusivity(unchecked) private var advice: [Advice] = []
    @exclusivity(unchecked) private var suggestions: [Int] = []
    @exclusivity(unchecked) private var notChosen: [NotChosen] = []

    package init() {}

    package var count: Int { entries.count }

    package subscript(row: Int) -> Explanation {
        Explanation(self, row, entries[row].judgement)
    }

    func clear() {
        entries.removeAll(keepingCapacity: true)
        targets.removeAll(keepingCapacity: true)
        findings.removeAll(keepingCapacity: true)
        advice.removeAll(keepingCapacity: true)
        suggestions.removeAll(keepingCapacity: true)
        notChosen.removeAll(keepingCapacity: true)
    }

    func append(_ draft: ExplanationDraft) {
        if !draft.targets.isEmpty { targets.append(contentsOf: draft.targets) }
        findings.append(contentsOf: draft.findings)
        if !draft.advice.isEmpty { advice.append(contentsOf: draft.advice) }
        if !draft.suggestions.isEmpty { suggestions.append(contentsOf: draft.suggestions) }
        if !draft.notChosen.isEmpty { notChosen.append(contentsOf: draft.notChosen) }
        let ends = Ends(
            targets: Int32(targets.count), findings: Int32(findings.count), advice: Int32(advice.count),
            suggestions: Int32(suggestions.count), notChosen: Int32(notChosen.count))
        entries.append(Entry(judgement: draft.judgement, ends: ends))
    }

    // MARK: Parts of one explanation

    private func range(_ row: Int, _ end: (Ends) -> Int32) -> Range<Int> {
        (row == 0 ? 0 : Int(end(entries[row - 1].ends)))..<Int(end(entries[row].ends))
    }

    func targets(_ row: Int) -> ArraySlice<CodeID> { targets[range(row) { $0.targets }] }
    func findings(_ row: Int) -> ArraySlice<Finding> { findings[range(row) { $0.findings }] }
    func advice(_ row: Int) -> ArraySlice<Advice> { advice[range(row) { $0.advice }] }
    func suggestions(_ row: Int) -> ArraySlice<Int> { suggestions[range(row) { $0.suggestions }] }
    func notChosen(_ row: Int) -> ArraySlice<NotChosen> { notChosen[range(row) { $0.notChosen }] }
}
