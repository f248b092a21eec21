import Ledger
import Rulebook

/// Why a person decides: one of a closed list, so that it holds nothing personal and can be counted. What more there is to say stands
/// in the note.
enum DecisionReason: Hashable, Sendable {
    /// One of the rules, found by a person.
    case rule(Reason)
    /// One that no rule knows.
    case own(Own)

    enum Own: String, CaseIterable, Sendable {
        case confirmedByIssuer = "confirmed-by-issuer"
        case documentSeen = "document-seen"
        case equivalenceConfirmed = "equivalence-confirmed"
        case readOtherwise = "read-otherwise"
        case notConfirmed = "not-confirmed"
        case notEquivalent = "not-equivalent"
        case otherPerson = "other-person"
        case notAnswered = "not-answered"
        /// Given by the desk itself where a certificate is judged again with a further fact.
        case judgedAgain = "judged-again"
    }

    static let accepting: [DecisionReason] = [
        .own(.confirmedByIssuer), .own(.documentSeen), .own(.equivalenceConfirmed), .own(.readOtherwise),
    ]

    static let rejecting: [DecisionReason] =
        Reason.allCases.filter { $0.reasonClass == .reject }.map { .rule($0) }
        + [.own(.notConfirmed), .own(.notEquivalent), .own(.otherPerson), .own(.notAnswered), .own(.readOtherwise)]

    /// As it stands in the ledger.
    var code: String {
        switch self {
        case .rule(let reason): reason.rawValue
        case .own(let own): own.rawValue
        }
    }

    /// - Returns: nil for a text that is none.
    init?(_ code: String) {
        if let own = Own(rawValue: code) {
            self = .own(own)
        } else if let reason = Reason(rawValue: code) {
            self = .rule(reason)
        } else {
            return nil
        }
    }

    static func list(_ kind: Decision.Kind) -> [DecisionReason] {
        switch kind {
        case .accept: accepting
        case .reject: rejecting
        }
    }

    /// One sentence.
    func sentence(_ rulebook: Rulebook, _ language: Language) -> String {
        switch self {
        case .rule(let reason): rulebook[reason].text[language] ?? reason.rawValue
        case .own(let own): own.phrase[language]
        }
    }
}
