import Batch
import HTTPTypes
import Hummingbird
import Ledger
import NIOPosix
import Reports
import Rulebook

/// From a request to an answer, whatever happens on the way: nothing leaves without its fields, no error without its page.
struct DeskResponder: HTTPResponder {
    typealias Context = DeskContext

    private let desk: DeskRoutes
    private let table = RouteTable()

    init(_ desk: DeskRoutes) { self.desk = desk }

    func respond(to request: Request, context: DeskContext) async -> Response {
        let path = (request.head.path ?? "").prefix { $0 != "?" }
        guard let (route, parameters) = table.find(request.method, path) else {
            let methods = table.methods(path)
            let refusal = methods.isEmpty ? Refusal.notFound : .wrongMethod(methods)
            let language = Gate.language(request.headers[.acceptLanguage])
            return closing(response(to: refusal, language, isProgram: path.hasPrefix("/api/")), request, context)
        }
        return await answer(route, parameters, request, context)
    }

    // MARK: One route

    private func answer(
        _ route: Route, _ parameters: [String: String], _ request: Request, _ context: DeskContext
    ) async -> Response {
        var language = Gate.language(request.headers[.acceptLanguage])
        do {
            let entry = try await desk.aside { [desk] in
                try desk.gate.enter(route.rule, request.headers, authority: request.head.authority)
            }
            language = entry.language
            let (form, upload) = try await body(route.rule.body, request, entry)
            let ask = Ask(
                route: route, parameters: parameters, query: Self.query(request), visitor: entry.visitor,
                language: entry.language, formToken: entry.formToken, form: form, address: desk.address(request, context))
            var answer = try await desk.answer(ask, upload)
            if let visit = entry.newVisit { answer = answer.setting(.visit, visit) }
            // A page is asked for without a body: what sends one has it left unread.
            return route.rule.body == .none ? closing(response(answer), request, context) : response(answer)
        } catch {
            let answer = response(
                to: refusal(error, route), language, isProgram: route.isForPrograms, asksAgain: route.rule.body == .none)
            return closing(answer, request, context)
        }
    }

    /// What was sent, once its token is seen: of an upload before the first byte of a file.
    private func body(
        _ kind: RouteRule.Body, _ request: Request, _ entry: Gate.Entry
    ) async throws -> (Form, IncomingRequest?) {
        switch kind {
        case .none: return (.nothing, nil)
        case .form:
            guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
                throw Refusal.malformed
            }
            let form = try Form(await BodyReading(request, limit: Form.limit).whole())
            try desk.gate.ask(entry, token: form[FormToken.field])
            return (form, nil)
        case .upload:
            let incoming = IncomingRequest(desk.taking.incoming)
            var parts = RequestParts(incoming) { [gate = desk.gate] in try gate.ask(entry, token: $0) }
            var reader = try MultipartReader(contentType: request.headers[.contentType])
            try await BodyReading(request, limit: desk.taking.limit).read { try reader.read($0, into: &parts) }
            try reader.finish()
            return (try parts.form(), incoming)
        case .bytes: return (.nothing, try await file(request))
        }
    }

    /// The one file that a program sends.
    private func file(_ request: Request) async throws -> IncomingRequest {
        let name = Self.query(request)["name"] ?? "certificate"
        guard (1...Self.longestName).contains(name.utf8.count) else { throw Refusal.malformed }
        let incoming = IncomingRequest(desk.taking.incoming, hasWords: false)
        let reading = try BodyReading(request, limit: desk.programs.limit)
        try incoming.begin(Array(name.utf8))
        try await reading.read { try incoming.append($0) }
        incoming.end()
        return incoming
    }

    private static let longestName = 200

    private static func query(_ request: Request) -> [String: String] {
        Dictionary(
            request.uri.queryParameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: What goes out

    private func response(_ answer: Answer) -> Response {
        var fields = answer.fields
        SecurityHeaders.add(to: &fields, isEncrypted: desk.gate.site.isEncrypted)
        return Response(status: answer.status, headers: fields, body: answer.body)
    }

    /// - Parameters:
    ///   - isProgram: whether a program asks, not somebody with a browser.
    ///   - asksAgain: whether the browser may simply ask again in a moment, where the desk is busy.
    private func response(
        to refusal: Refusal, _ language: Language, isProgram: Bool, asksAgain: Bool = false
    ) -> Response {
        var answer: Answer
        switch refusal {
        case _ where isProgram: answer = Problem(refusal).answer
        case .notSignedIn: answer = .see("/sign-in")
        default: answer = .page(RefusalPage(refusal, language).markup, refusal.status)
        }
        if case .wrongMethod(let methods) = refusal {
            answer.fields[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        }
        if refusal == .noToken { answer.fields[.wwwAuthenticate] = "Bearer" }
        if let seconds = refusal.retryAfter { answer.fields[.retryAfter] = String(seconds) }
        if asksAgain, !isProgram, refusal == .busy { answer = answer.askingAgain }
        return response(answer)
    }

    /// Whoever is refused while sending is not listened to for ever.
    private func closing(_ response: Response, _ request: Request, _ context: DeskContext) -> Response {
        let sends = request.headers[.transferEncoding] != nil || request.headers[.contentLength].map { $0 != "0" } ?? false
        guard sends, let channel = context.channel else { return response }
        var response = response
        response.headers[.connection] = "close"
        response.body = UnreadRest.closing(response.body, channel)
        return response
    }

    /// The one place where errors become refusals.
    private func refusal(_ error: any Error, _ route: Route) -> Refusal {
        switch error {
        case let refusal as Refusal:
            if refusal.isTold { desk.log.say(.refused(route, refusal)) }
            return refusal
        case LedgerFault.noSuch: return .notFound
        case LedgerFault.busy: return .busy
        case LedgerFault.conflict: return .conflict
        case LedgerFault.refused: return .notAllowed
        case is ProgramJudging.Busy: return .busy
        case let fault as LedgerFault: desk.log.say(.failed(route, because: fault.words))
        default: desk.log.say(.failed(route, because: "\(type(of: error))"))
        }
        return .failed
    }
}
