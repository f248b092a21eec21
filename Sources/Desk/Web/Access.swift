import Ledger

/// Who may use a route. Nothing is open that does not say so.
enum Access: Hashable, Sendable {
    /// Whoever reaches the desk; for what comes before signing in.
    case anybody
    case roles(Set<Role>)
    /// Programs that show their token; no browser is asked for one.
    case programs

    /// Whoever has signed in.
    static let everyUser = Access.roles(Set(Role.allCases))
    /// Those who take and settle requests.
    static let clerks = Access.roles([.clerk, .lead])

    static let auditors = Access.roles([.auditor])
    /// Second persons.
    static let leads = Access.roles([.lead])

    func admits(_ role: Role?) -> Bool {
        switch self {
        case .anybody: true
        case .roles(let roles): role.map(roles.contains) ?? false
        case .programs: false
        }
    }
}
