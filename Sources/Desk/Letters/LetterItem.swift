import Ledger
import Rulebook
import Verdicts

/// A certificate as the answer to a request tells of it.
struct LetterItem: Sendable {
    enum Outcome: Sendable {
        case accepted
        case rejected
        /// A person still looks at it.
        case open
    }

    let outcome: Outcome
    /// As the certificate calls its course.
    let title: String?
    /// As it is entered.
    let accepted: AcceptedCertificate?
    /// One sentence, in the language of the letter.
    let reason: String
    /// The course to take instead, and its codes.
    let instead: [(title: String, codes: [String])]

    init(_ shown: ShownVerdict, _ standing: VerdictStanding, _ rulebook: Rulebook, _ language: Language) {
        let decision = standing.standing?.decision
        title = shown.title
        accepted = AcceptedCertificate(shown, standing, rulebook)
        switch decision?.kind {
        case .accept: outcome = .accepted
        case .reject: outcome = .rejected
        case nil:
            switch shown.stored.verdict {
            case .accept: outcome = .accepted
            case .reject: outcome = .rejected
            case .refer: outcome = .open
            }
        }
        reason =
            decision.flatMap { DecisionReason($0.reason) }?.sentence(rulebook, language)
            ?? rulebook[shown.stored.reason].text[language] ?? ""
        let advised = shown.line?.advice.filter { $0.code == Reason.takeInstead.rawValue } ?? []
        instead = advised.compactMap { advice in
            advice.course.flatMap { rulebook.course($0) }.map { (rulebook[$0].title, advice.codes ?? []) }
        }
    }
}
