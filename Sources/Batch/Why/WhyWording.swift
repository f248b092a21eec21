import Ledger
import Verdicts

/// The words of one language around an explanation.
protocol WhyWording: Sendable {
    func label(_ label: WhyLabel) -> String
    func title(_ verdict: StoredVerdict) -> String
    func place(_ verdict: StoredVerdict, source: String?) -> String
    func judged(_ judgement: StoredJudgement) -> String
    func verdict(_ verdict: Verdict) -> String
    /// What a person decided; the note comes by itself.
    func decision(_ stored: StoredDecision) -> String
    func whyNot(_ why: WhyNot) -> String
    /// Made again it came out otherwise.
    /// - Parameter isErased: something is erased that it may have rested on.
    func differs(isErased: Bool) -> String
    func holds() -> String
    /// Above the line as it was written.
    func stored() -> String
}

enum WhyLabel: CaseIterable {
    case file, received, judged, rulebook, given, decision, note, verdict, reason, course, day, erasedName
}
