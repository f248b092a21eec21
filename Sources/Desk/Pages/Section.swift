/// What the navigation leads to; each user sees what the role admits to.
enum Section: CaseIterable, Sendable {
    case home, newRequest, requests, toEnter, lookUp, rulebook, nights, audit

    var route: Route {
        switch self {
        case .home: .home
        case .newRequest: .newRequestPage
        case .requests: .requestsPage
        case .toEnter: .toEnterPage
        case .lookUp: .lookUpPage
        case .rulebook: .rulebookPage
        case .nights: .nightsPage
        case .audit: .auditPage
        }
    }

    var phrase: Phrase {
        switch self {
        case .home: .home
        case .newRequest: .newRequest
        case .requests: .requests
        case .toEnter: .toEnter
        case .lookUp: .lookUp
        case .rulebook: .rulebook
        case .nights: .nights
        case .audit: .audit
        }
    }
}
