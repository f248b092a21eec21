/// What the navigation leads to; each user sees what the role admits to.
enum Section: CaseIterable, Sendable {
    case home, newRequest, requests, toEnter

    var route: Route {
        switch self {
        case .home: .home
        case .newRequest: .newRequestPage
        case .requests: .requestsPage
        case .toEnter: .toEnterPage
        }
    }

    var phrase: Phrase {
        switch self {
        case .home: .home
        case .newRequest: .newRequest
        case .requests: .requests
        case .toEnter: .toEnter
        }
    }
}
