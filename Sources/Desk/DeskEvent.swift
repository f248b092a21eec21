import Ledger

/// What the log tells of. Accounts of the desk are named, nobody else; nothing of a certificate, a file or a secret.
enum DeskEvent: Hashable, Sendable {
    case signedIn(UserName)
    /// Nil for a name that nobody has: what was typed may be a password.
    case signInRefused(UserName?)
    case signedOut(UserName)
    case passwordSet(UserName)
    case refused(Route, Refusal)
    /// Something about the judging of requests, which names nobody.
    case judging(String)
    /// - Parameter because: the ledger's words, else the kind of the error: its own words may hold anything.
    case failed(Route, because: String)

    var words: String {
        switch self {
        case .signedIn(let user): "\(user) signed in"
        case .signInRefused(let user): "sign-in refused: \(user.map { "\($0)" } ?? "no such user")"
        case .signedOut(let user): "\(user) signed out"
        case .passwordSet(let user): "\(user) set a password"
        case .refused(let route, let refusal): "\(route.rawValue): refused (\(refusal))"
        case .judging(let words): "judging: \(words)"
        case .failed(let route, let because): "\(route.rawValue): failed: \(because)"
        }
    }

    var isFailure: Bool { if case .failed = self { true } else { false } }
}
