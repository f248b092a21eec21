import Ledger
import Records
import Rulebook

/// What a clerk has decided, as the form says it.
struct DecisionForm: Sendable {
    let decision: Decision
    let code: String?

    /// In bytes.
    private static let longestNote = 4000

    /// - Throws: `Fault` with the first thing that is missing or wrong.
    init(_ form: Form, by user: Visitor, _ rulebook: Rulebook, today: CalendarDay) throws(Fault) {
        guard let kind = form["decision"].flatMap(Decision.Kind.init) else { throw Fault(.chooseDecision) }
        guard let reason = form["\(kind.rawValue)-reason"].flatMap(DecisionReason.init),
            DecisionReason.list(kind).contains(reason)
        else { throw Fault(.chooseReason) }
        let note = form["note"]
        guard note?.utf8.count ?? 0 <= Self.longestNote else { throw Fault(.fieldTooLong) }
        guard kind == .accept else {
            decision = Decision(.reject, reason: reason.code, note: note, by: "\(user.name)")
            code = nil
            return
        }
        guard let number = form["code"].flatMap({ CodeField($0).only }), let id = rulebook.code(number),
            let course = rulebook[id].course, rulebook.currentCodes(of: course).contains(id)
        else { throw Fault(.chooseCode) }
        guard let day = form["completed-on"].flatMap({ CalendarDay($0) }) else { throw Fault(.stateDay) }
        guard day <= today else { throw Fault(.dayInFuture) }
        decision = Decision(
            .accept, reason: reason.code, note: note, course: rulebook[course].id, completedOn: day, by: "\(user.name)")
        code = rulebook[id].id
    }

    struct Fault: Error, Hashable, Sendable {
        let phrase: Phrase

        init(_ phrase: Phrase) { self.phrase = phrase }
    }
}
