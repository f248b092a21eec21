import Dispatch
import HTTPTypes
import Ledger
import Testing

@testable import Desk

/// What every answer carries, whatever it answers.
struct HeaderTests {
    private static let paths =
        Route.allCases.filter { $0.rule.method == .get }.map(RouteTests.path)
        + ["/nothing", Assets.stylePath, Assets.scriptPath]

    private func expectSafe(_ seen: Seen, _ path: String) {
        let policy = seen.fields[HTTPField.Name("Content-Security-Policy")!] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(seen.fields[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
        #expect(seen.fields[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
        #expect(seen.fields[HTTPField.Name("Cross-Origin-Opener-Policy")!] == "same-origin")
        #expect(seen.fields[.server] == nil)
        let isAsset = [Assets.stylePath, Assets.scriptPath].contains(path) && seen.status == .ok
        #expect(seen.fields[.cacheControl] == (isAsset ? "public, max-age=31536000, immutable" : "no-store"))
        if !seen.bytes.isEmpty { #expect(seen.fields[.contentType]?.contains("charset=utf-8") == true) }
    }

    @Test(arguments: [nil] + Role.allCases)
    func everyAnswer(_ role: Role?) async throws {
        let desk = try TestDesk()
        var browser = TestBrowser(desk)
        if let role { browser = try await desk.signedIn("somebody", role) }
        for path in Self.paths { try await expectSafe(path, browser) }
    }

    private func expectSafe(_ path: String, _ browser: TestBrowser) async throws {
        expectSafe(try await browser.get(path), path)
        expectSafe(try await browser.send(HTTPRequest(method: .head, scheme: "http", authority: browser.host, path: path)), path)
        expectSafe(try await browser.post(path), path)
    }

    @Test func aSiteWithTLSSaysSo() async throws {
        let site = try #require(Site(address: "https://desk.example.org"))
        let browser = try TestBrowser(TestDesk(site: site))
        browser.host = "desk.example.org"
        let seen = try await browser.get("/sign-in")
        #expect(seen.status == .ok)
        #expect(seen.fields[.strictTransportSecurity] == "max-age=31536000")
    }

    @Test func cookiesAreForThisHostAlone() async throws {
        let desk = try TestDesk()
        let browser = try await desk.signedIn("somebody", .clerk)
        let first = try await TestBrowser(desk).get("/sign-in")
        let signOut = try await browser.post("/sign-out")
        let cookies = [first, signOut].flatMap { $0.fields[values: .setCookie] }
        #expect(cookies.count == 2)
        for cookie in cookies {
            #expect(cookie.hasPrefix("__Host-"))
            let parts = Set(cookie.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } })
            #expect(parts.isSuperset(of: ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]))
            #expect(!cookie.contains("Domain"))
        }
    }

    /// While somebody else writes for long, pages ask again by themselves; nothing is changed meanwhile.
    @Test func aBusyDeskIsAskedAgain() async throws {
        let desk = try TestDesk()
        let browser = try await desk.signedIn("somebody", .clerk)
        let other = try Ledger(path: desk.ledger.path)
        let seen = try other.together {
            let done = DispatchSemaphore(value: 0)
            nonisolated(unsafe) var seen: Seen?
            let preference = browser.prepared("/language", ["language": "fr"])
            Task.detached {
                seen = try? await preference()
                done.signal()
            }
            done.wait()
            return seen
        }
        #expect(seen?.status == .serviceUnavailable && seen?.fields[.retryAfter] == "2")
        #expect(seen?.fields[HTTPField.Name("Refresh")!] == nil, "a form is not sent again by itself")
        #expect(try desk.ledger.language(of: 1) == nil)
    }
}
