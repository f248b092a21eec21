import Ledger
import Rulebook

/// A user who has signed in.
struct Visitor: Sendable {
    let standing: Standing
    let session: SecretToken
    let language: Language

    var role: Role { standing.role }
    var name: UserName { standing.name }
}
