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
        if !targets.isEmpty { targets.removeAll(keepingCapacity: true) }
        findings.removeAll(keepingCapacity: true)
        if !advice.isEmpty { advice.removeAll(keepingCapacity: true) }
        if !suggestions.isEmpty { suggestions.removeAll(keepingCapacity: true) }
        if !notChosen.isEmpty { notChosen.removeAll(keepingCapacity: true) }
    }
}
