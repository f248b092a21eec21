/// What the navigation leads to; each user sees what the role admits to.
enum Section: CaseIterable, Sendable {
    case home

    var route: Route {
        switch self {
        case .home: .home
        }
    }

    var phrase: Phrase {
        switch self {
        case .home: .home
        }
    }
}
