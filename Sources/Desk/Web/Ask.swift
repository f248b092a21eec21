import Ledger
import Rulebook

/// A request that the gate has let in.
struct Ask: Sendable {
    let route: Route
    /// Parts of the address that the route names.
    let parameters: [String: String]
    /// Behind the question mark.
    let query: [String: String]
    /// Nil only where anybody is admitted.
    let visitor: Visitor?
    let language: Language
    /// What the forms of the answer send back.
    let formToken: FormToken
    let form: Form
    /// Of whoever asks, as far as it is known.
    let address: String

    /// Who asks, where the route admits users only.
    var user: Visitor {
        get throws {
            guard let visitor else { throw Refusal.notSignedIn }
            return visitor
        }
    }

    /// The number that stands in the address.
    /// - Throws: `Refusal.notFound` for what is none.
    func number(_ name: String) throws -> Int64 {
        guard let text = parameters[name], let number = Int64(text), number > 0, "\(number)" == text else {
            throw Refusal.notFound
        }
        return number
    }

    /// A number behind the question mark; nil where there is none.
    /// - Throws: `Refusal.notFound` for what is no number.
    func queryNumber(_ name: String) throws -> Int64? {
        guard let text = query[name] else { return nil }
        guard let number = Int64(text), number > 0 else { throw Refusal.notFound }
        return number
    }
}
