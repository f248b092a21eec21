import Batch
import HTTPTypes
import Hummingbird
import Ledger
import NIOPosix
import Rulebook

/// What each route does. Which one is asked for, and by whom, is settled before (`DeskResponder`, `Gate`).
struct DeskRoutes: Sendable {
    let gate: Gate
    let ledger: Ledger
    let limits = SignInLimits()
    let door: PasswordDoor
    let log: DeskLog
    let taking: RequestTaking
    let programs: ProgramTaking
    let rulebooks: Rulebooks
    let rowCounts: RowCounts
    private let threads = NIOThreadPool.singleton

    var sessions: Sessions { gate.sessions }
    var now: Moment { gate.clock() }

    init(
        _ ledger: Ledger, _ site: Site, _ door: PasswordDoor, _ log: DeskLog, _ taking: RequestTaking,
        _ programs: ProgramTaking, clock: @escaping @Sendable () -> Moment
    ) {
        self.ledger = ledger
        self.door = door
        self.log = log
        self.taking = taking
        self.programs = programs
        rulebooks = Rulebooks(ledger)
        rowCounts = RowCounts(ledger)
        gate = Gate(site: site, ledger: ledger, sessions: Sessions(), clock: clock)
    }

    /// The ledger's work is done on threads of its own, so that no other answer waits for the disk.
    func aside<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await threads.runIfActive(body)
    }

    /// Behind a proxy the address that it has seen; what came to the proxy under that name already is not believed.
    func address(_ request: Request, _ context: DeskContext) -> String {
        let name = HTTPField.Name("X-Forwarded-For")
        let forwarded = gate.site.isEncrypted ? name.flatMap { request.headers[values: $0].last } : nil
        return forwarded?.split(separator: ",").last.map { String($0.filter { $0 != " " }) } ?? context.address ?? "unknown"
    }

    /// A route without an answer does not build.
    /// - Parameter upload: what came in parts; for routes that take it.
    func answer(_ ask: Ask, _ upload: IncomingRequest?) async throws -> Answer {
        switch ask.route {
        case .style: try Assets.style(ask)
        case .script: try Assets.script(ask)
        case .signInPage: signInPage(ask)
        case .signIn: try await signIn(ask)
        case .signOut: try signOut(ask)
        case .invitationPage: try await invitationPage(ask)
        case .acceptInvitation: try await acceptInvitation(ask)
        case .passwordPage: .page(PasswordPage(ask).markup)
        case .changePassword: try await changePassword(ask)
        case .chooseLanguage: try await chooseLanguage(ask)
        case .home: try await workPage(ask)
        case .newRequestPage: newRequestPage(ask)
        case .takeRequest: try await takeRequest(ask, upload.required)
        case .progressPage: try progressPage(ask)
        case .requestsPage: try await requestsPage(ask)
        case .requestPage: try await requestPage(ask)
        case .verdictPage: try await verdictPage(ask)
        case .originalFile: try await originalFile(ask)
        case .workKindPage: try await workKindPage(ask)
        case .decideMany: try await decideMany(ask)
        case .decide: try await decide(ask)
        case .completeVerdict: try await completeVerdict(ask)
        case .withdrawDecision: try await withdrawDecision(ask)
        case .confirmProposal: try await confirmProposal(ask)
        case .dropProposal: try await dropProposal(ask)
        case .toEnterPage: try await toEnterPage(ask)
        case .enter: try await enter(ask)
        case .takeBackEntry: try await takeBackEntry(ask)
        case .exportTransfer: try await exportTransfer(ask)
        case .letterPage: try await letterPage(ask)
        case .lookUpPage: lookUpPage(ask)
        case .lookUp: try await lookUp(ask)
        case .rulebookPage: rulebookPage(ask)
        case .tablePage: try await tablePage(ask)
        case .rowPage: try await rowPage(ask)
        case .nightsPage: try await nightsPage(ask)
        case .nightFile: try await nightFile(ask)
        case .auditPage: try await auditPage(ask)
        case .verifyAudit: try await verifyAudit(ask)
        case .exportAudit: try await exportAudit(ask)
        case .interfaceDescription: interfaceDescription
        case .judgeForProgram: try await judgeForProgram(upload.required)
        }
    }
}

extension IncomingRequest? {
    fileprivate var required: IncomingRequest {
        get throws {
            guard let self else { throw Refusal.malformed }
            return self
        }
    }
}
