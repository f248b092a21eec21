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
    case workKindPage, decideMany, decide, completeVerdict, withdrawDecision, confirmProposal, dropProposal
    case toEnterPage, enter, takeBackEntry, exportTransfer
    case letterPage
    case lookUpPage, lookUp, rulebookPage, tablePage, rowPage, nightsPage, nightFile, auditPage, verifyAudit, exportAudit
    case interfaceDescription, judgeForProgram

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
        case .workKindPage: .get("/work/:group", .everyUser)
        case .decideMany: .post("/work/:group", .clerks)
        case .decide: .post("/verdicts/:verdict/decision", .clerks)
        case .completeVerdict: .post("/verdicts/:verdict/completion", .clerks)
        case .withdrawDecision: .post("/decisions/:decision/withdrawal", .clerks)
        case .confirmProposal: .post("/proposals/:proposal/confirmation", .leads)
        case .dropProposal: .post("/proposals/:proposal/drop", .clerks)
        case .toEnterPage: .get("/to-enter", .everyUser)
        case .enter: .post("/to-enter", .clerks)
        case .takeBackEntry: .post("/verdicts/:verdict/entry/withdrawal", .clerks)
        case .exportTransfer: .get("/to-enter/transfer.csv", .everyUser)
        case .letterPage: .get("/requests/:request/letter", .everyUser)
        case .lookUpPage: .get("/look-up", .everyUser)
        case .lookUp: .post("/look-up", .everyUser)
        case .rulebookPage: .get("/rulebook", .everyUser)
        case .tablePage: .get("/rulebook/:table", .everyUser)
        case .rowPage: .get("/rulebook/:table/:row", .everyUser)
        case .nightsPage: .get("/nights", .everyUser)
        case .nightFile: .get("/nights/:run/:name", .everyUser)
        case .auditPage: .get("/audit", .auditors)
        case .verifyAudit: .post("/audit", .auditors)
        case .exportAudit: .get("/audit/audit.ndjson", .auditors)
        case .interfaceDescription: .get("/api/openapi.json", .anybody)
        case .judgeForProgram: .program("/api/judge")
        }
    }
}
