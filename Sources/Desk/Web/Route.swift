import Ledger

/// Every address of the desk. THE list: addresses are looked up in it and nowhere else, so that a route without a rule does not build.
enum Route: String, CaseIterable, Sendable {
    case style, script
    case signInPage, signIn, signOut
    case invitationPage, acceptInvitation
    case passwordPage, changePassword
    case chooseLanguage
    case home
    case newRequestPage, takeRequest, progressPage, requestsPage, requestPage, verdictPage, originalFile

    var rule: RouteRule {
        switch self {
        case .style: .get("/assets/:digest/desk.css", .anybody)
        case .script: .get("/assets/:digest/desk.js", .anybody)
        case .signInPage: .get("/sign-in", .anybody)
        case .signIn: .post("/sign-in", .anybody)
        case .signOut: .post("/sign-out", .everyUser)
        case .invitationPage: .get("/invitation/:token", .anybody)
        case .acceptInvitation: .post("/invitation", .anybody)
        case .passwordPage: .get("/password", .everyUser)
        case .changePassword: .post("/password", .everyUser)
        case .chooseLanguage: .post("/language", .everyUser)
        case .home: .get("/", .everyUser)
        case .newRequestPage: .get("/requests/new", .clerks)
        case .takeRequest: .post("/requests", .clerks, .upload)
        case .progressPage: .get("/requests/progress/:ticket", .clerks)
        case .requestsPage: .get("/requests", .everyUser)
        case .requestPage: .get("/requests/:request", .everyUser)
        case .verdictPage: .get("/verdicts/:verdict", .everyUser)
        case .originalFile: .get("/deliveries/:delivery/files/:file", .everyUser)
        }
    }
}
