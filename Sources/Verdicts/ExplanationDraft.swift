import Records
import Rulebook

/// An explanation while it is made; one serves for record after record.
struct ExplanationDraft: Sendable {
    var judgement = Judgement()
    var targets: [CodeID] = []
    var findings: [Finding] = []
    var advice: [Advice] = []
    var suggestions: [Int] = []
    var notChosen: [NotChosen] = []

    mutating func clear() {
        judgement = Judgement()
        targets.removeAll(keepingCapacity: true)
        findings.removeAll(keepingCapacity: true)
        advice.removeAll(keepingCapacity: true)
        suggestions.removeAll(keepingCapacity: true)
        notChosen.removeAll(keepingCapacity: true)
    }
}
