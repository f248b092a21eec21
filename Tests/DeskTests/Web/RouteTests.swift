import HTTPTypes
import Ledger
import Synchronization
import Testing

@testable import Desk

/// Every route by every role; a route that is added is asked without a line here.
struct RouteTests {
    private static let roles: [Role?] = [nil] + Role.allCases

    /// One for all: each test has users of its own.
    private static let desk = Result { try TestDesk() }
    private static let users = Atomic(0)

    private static func newUser() -> String { "user-\(users.add(1, ordering: .relaxed).newValue)" }

    /// An address of the route; what stands in it exists nowhere.
    static func path(_ route: Route) -> String {
        route.rule.path.split(separator: "/").map { $0.hasPrefix(":") ? "999999" : "/\($0)" }
            .reduce("") { $0 + ($1.hasPrefix("/") ? $1 : "/\($1)") }.nonempty ?? "/"
    }

    /// Sends what the route takes, nothing filled in.
    static func ask(_ route: Route, _ browser: TestBrowser) async throws -> Seen {
        switch route.rule.body {
        case .none: try await browser.get(path(route))
        case .form: try await browser.post(path(route))
        case .upload: try await browser.upload([], to: path(route))
        case .bytes:
            try await browser.send(HTTPRequest(method: .post, scheme: "http", authority: browser.host, path: path(route)))
        }
    }

    @Test(arguments: Route.allCases, RouteTests.roles)
    func admitsWhomItsRuleAdmits(_ route: Route, _ role: Role?) async throws {
        let desk = try Self.desk.get()
        var browser = TestBrowser(desk)
        if let role { browser = try await desk.signedIn(Self.newUser(), role) } else { try await browser.get("/sign-in") }
        let seen = try await Self.ask(route, browser)
        if route.rule.access.admits(role) {
            #expect(seen.status != .forbidden || route == .signIn, "\(seen.text)")
            #expect(seen.status != .internalServerError)
        } else if route.rule.access == .programs {
            #expect(seen.status == .unauthorized && seen.fields[.wwwAuthenticate] == "Bearer")
        } else if role == nil {
            #expect(seen.status == .seeOther && seen.location == "/sign-in")
        } else {
            #expect(seen.status == .forbidden)
        }
    }

    /// None hides another one.
    @Test(arguments: Route.allCases)
    func isFoundUnderItsAddress(_ route: Route) {
        #expect(RouteTable().find(route.rule.method, Self.path(route)[...])?.route == route)
    }

    @Test func everyAddressIsOfOneRoute() {
        let addresses = Route.allCases.map { "\($0.rule.method) \($0.rule.path)" }
        #expect(Set(addresses).count == addresses.count)
    }

    /// Reading changes nothing; what changes something is no link.
    @Test(arguments: Route.allCases)
    func onlyPostsChange(_ route: Route) {
        #expect((route.rule.method == .post) == (route.rule.isChange || route.rule.access == .programs))
    }

    @Test(arguments: ["/nothing", "/.git/config", "/..%2f..%2fetc/passwd", "/assets/0/desk.css", "//"])
    func elsewhereIsNothing(_ path: String) async throws {
        let seen = try await TestBrowser(Self.desk.get()).get(path)
        #expect(seen.status == .notFound)
        #expect(seen.text.contains("There is nothing here"))
    }

    @Test(arguments: [("/invitation", "POST"), ("/work/group", "GET, POST, HEAD"), ("/api/judge", "POST"), ("/", "GET, HEAD")])
    func otherMethodsSayWhichServe(_ path: String, _ methods: String) async throws {
        let browser = try TestBrowser(Self.desk.get())
        let seen = try await browser.send(HTTPRequest(method: .delete, scheme: "http", authority: browser.host, path: path))
        #expect(seen.status == .methodNotAllowed && seen.fields[.allow] == methods)
    }

    // MARK: Other sites

    private static let changes = Route.allCases.filter(\.rule.isChange)
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

    enum Forgery: CaseIterable {
        case noToken, wrongToken, tokenOfAnother, crossSite, sameSiteOnly, otherOrigin, otherOriginSameSite, nullOrigin,
            neitherHeader
    }

    @Test(arguments: changes, Forgery.allCases)
    func noOtherSiteSendsAForm(_ route: Route, _ forgery: Forgery) async throws {
        let desk = try Self.desk.get()
        // Somebody who may: else nothing but the role would be seen.
        let role = try #require(([.lead, .auditor] as [Role]).first { (role: Role) in route.rule.access.admits(role) })
        let browser = try await desk.signedIn(Self.newUser(), role)
        let other = try await desk.signedIn(Self.newUser(), role)
        switch forgery {
        case .noToken: browser.formToken = nil
        case .wrongToken: browser.formToken = String(repeating: "0", count: 64)
        case .tokenOfAnother: browser.formToken = other.formToken
        case .crossSite: browser.origin = [HTTPField(name: Self.fetchSite, value: "cross-site")]
        case .sameSiteOnly: browser.origin = [HTTPField(name: Self.fetchSite, value: "same-site")]
        case .otherOrigin: browser.origin = [HTTPField(name: .origin, value: "http://localhost.example.org:8080")]
        case .otherOriginSameSite:
            browser.origin = [TestBrowser.ownOrigin[1], HTTPField(name: .origin, value: "https://localhost:8080")]
        case .nullOrigin: browser.origin = [HTTPField(name: .origin, value: "null")]
        case .neitherHeader: browser.origin = []
        }
        let seen = try await Self.ask(route, browser)
        #expect(seen.status == .forbidden)
        #expect(seen.text.contains("Nothing was changed."))
        #expect(try await browser.get("/password").status == .ok, "still signed in")
    }

    /// As browsers send forms of pages that send no referrer.
    @Test(arguments: [
        [TestBrowser.ownOrigin[0]], [TestBrowser.ownOrigin[1]],
        [HTTPField(name: .origin, value: "null"), TestBrowser.ownOrigin[1]],
    ])
    func browsersOfTodayAndBefore(_ origin: [HTTPField]) async throws {
        let browser = try await Self.desk.get().signedIn(Self.newUser(), .clerk)
        browser.origin = origin
        #expect(try await browser.post("/language", ["language": "fr"]).status == .seeOther)
    }

    @Test(arguments: changes)
    func aLinkChangesNothing(_ route: Route) async throws {
        let browser = try await Self.desk.get().signedIn(Self.newUser(), .lead)
        let isPage = Route.allCases.contains { $0.rule.method == .get && $0.rule.path == route.rule.path }
        #expect(try await browser.get(RouteTests.path(route)).status == .methodNotAllowed || isPage)
        #expect(try await browser.get("/password").status == .ok, "still signed in")
    }

    @Test(arguments: ["evil.example:8080", "localhost", "localhost:8081", ""])
    func answersUnderItsOwnNameOnly(_ host: String) async throws {
        let browser = try TestBrowser(Self.desk.get())
        browser.host = host
        #expect(try await browser.get("/sign-in").status == .misdirectedRequest)
    }
}
