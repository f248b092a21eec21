import Ledger

/// A password that is chosen, typed twice.
enum NewPassword {
    enum Refused: Hashable, Sendable {
        case differs
        case rule(PasswordRule)
    }

    enum Outcome: Hashable, Sendable {
        case taken(String)
        case refused(Refused)
    }

    static func read(_ form: Form, of user: UserName) -> Outcome {
        let password = form["password"] ?? ""
        if let rule = PasswordRule.broken(by: password, of: user) { return .refused(.rule(rule)) }
        // Unicode's own comparison: another keyboard may compose otherwise.
        return password == form["again"] ? .taken(password) : .refused(.differs)
    }
}
