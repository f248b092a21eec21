import HTTPTypes
import Ledger
import Testing

@testable import Desk

struct SignInTests {
    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.user("anna", .clerk)
        return desk
    }

    @Test func freshDeskRefusesEverybody() async throws {
        let desk = try TestDesk()
        #expect(try desk.ledger.users().isEmpty)
        for (name, password) in [("admin", "admin"), ("root", ""), ("", ""), ("admin", "password")] {
            #expect(try await TestBrowser(desk).signIn(name, password).status == .forbidden)
        }
    }

    @Test func signsInAndOut() async throws {
        let browser = try TestBrowser(desk())
        #expect(try await browser.signIn("Anna").location == "/")
        #expect(try await browser.get("/").status == .ok)
        #expect(try await browser.post("/sign-out").location == "/sign-in")
        #expect(try await browser.get("/").location == "/sign-in")
    }

    /// Nothing tells a name that nobody has from a wrong password: neither words nor fields.
    @Test func unknownAndWrongAreTheSame() async throws {
        let desk = try desk()
        let (one, other) = (TestBrowser(desk), TestBrowser(desk))
        let wrong = try await one.signIn("anna", "not the password at all")
        let unknown = try await other.signIn("nobody", "not the password at all")
        #expect(wrong.status == .forbidden && unknown.status == .forbidden)
        func neutral(_ seen: Seen, _ browser: TestBrowser) -> String { seen.text.replacing(browser.formToken ?? "-", with: "") }
        #expect(neutral(wrong, one) == neutral(unknown, other))
        #expect(wrong.fields == unknown.fields)
    }

    @Test func whatIsTypedAsNameIsNotLogged() async throws {
        let desk = try desk()
        _ = try await TestBrowser(desk).signIn("four.geese.over.the.quay", "x")
        #expect(desk.log.all == ["sign-in refused: no such user"])
    }

    // MARK: Trying

    @Test func aHundredWrongTriesWait() async throws {
        let desk = try desk()
        let browser = TestBrowser(desk)
        var tried = 0
        for _ in 0..<100 {
            let seen = try await browser.signIn("anna", "wrong wrong wrong wrong")
            if seen.status == .forbidden { tried += 1 } else { #expect(seen.status == .tooManyRequests) }
        }
        #expect(tried == 5)
        let refused = try await browser.signIn("anna")
        #expect(refused.status == .tooManyRequests, "the right one waits too")
        desk.time.advance(Int64(refused.fields[.retryAfter] ?? "") ?? 0)
        #expect(try await browser.signIn("anna").status == .seeOther, "but not for ever")
    }

    @Test func manyNamesFromOneAddressWait() async throws {
        let browser = try TestBrowser(desk())
        var tried = 0
        for index in 0..<60 where try await browser.signIn("user-\(index)", "wrong").status == .forbidden { tried += 1 }
        #expect(tried == 20)
    }

    @Test func waitingGrowsAndEnds() {
        let limits = SignInLimits()
        var now = Moment(seconds: 1_000_000)
        var waits: [Int] = []
        for _ in 0..<40 {
            if let wait = limits.begin([.user("anna")], at: now) {
                waits.append(wait)
                now = Moment(seconds: now.seconds + Int64(wait))
                #expect(limits.begin([.user("anna")], at: now) == nil)
            }
        }
        #expect(waits == waits.sorted())
        #expect(waits.first == 1 && waits.last == 900)
        now = Moment(seconds: now.seconds + 3601 + 900)
        for _ in 0..<5 { #expect(limits.begin([.user("anna")], at: now) == nil, "forgotten after an hour") }
    }

    @Test func whatIsKnownOfTriesIsBounded() {
        let limits = SignInLimits()
        for index in 0..<50_000 { _ = limits.begin([.user("user-\(index)")], at: Moment(seconds: 1_000_000)) }
        #expect(limits.known <= 10_001)
    }

    // MARK: Sessions

    /// What ends a session, whoever holds its cookie.
    enum Ending: CaseIterable {
        case signOut, idle, longDay, role, endedAccount, newPassword, newLinkUsed
    }

    @Test(arguments: Ending.allCases)
    func stolenCookieServesNoLonger(_ ending: Ending) async throws {
        let desk = try desk()
        let browser = TestBrowser(desk)
        try await browser.signIn("anna")
        let thief = TestBrowser(desk)
        thief.cookies = browser.cookies
        #expect(try await thief.get("/").status == .ok)
        let anna = UserName("anna")!
        switch ending {
        case .signOut: try await browser.post("/sign-out")
        case .idle: desk.time.advance(Session.idleLimit)
        case .longDay:
            for _ in 0..<Session.wholeLimit / 1200 {
                desk.time.advance(1200)
                try await browser.get("/")
            }
        case .role: try desk.ledger.appoint(anna, as: .auditor, by: "root")
        case .endedAccount: try desk.ledger.appoint(anna, as: nil, by: "root")
        case .newPassword:
            let form = [
                "old-password": TestDesk.password, "password": "another goose on the quay", "again": "another goose on the quay",
            ]
            #expect(try await browser.post("/password", form).location == "/")
            #expect(browser.session != thief.session)
            #expect(try await browser.get("/").status == .ok)
        case .newLinkUsed:
            let token = try desk.ledger.invite(anna, for: 60, by: "root")
            #expect(try await thief.get("/").status == .ok, "a link alone ends nothing")
            _ = try desk.ledger.accept(token, hash: "\(PasswordHash(of: "the third of all geese", TestDesk.cost))")
        }
        #expect(try await thief.get("/").location == "/sign-in")
    }

    @Test func usedInTimeItGoesOn() async throws {
        let desk = try desk()
        let browser = TestBrowser(desk)
        try await browser.signIn("anna")
        for _ in 0..<10 {
            desk.time.advance(Session.idleLimit - 1)
            #expect(try await browser.get("/").status == .ok)
        }
    }

    @Test func everySignInHasItsOwnSecret() async throws {
        let desk = try desk()
        let browser = TestBrowser(desk)
        try await browser.signIn("anna")
        let first = browser.session
        try await browser.post("/sign-out")
        try await browser.signIn("anna")
        #expect(browser.session != first)
        // One that somebody else has set is not taken over.
        let fixed = TestBrowser(desk)
        fixed.cookies[SiteCookie.session.rawValue] = SecretToken().text
        let chosen = fixed.session
        try await fixed.signIn("anna")
        #expect(fixed.session != chosen)
    }

    // MARK: Invitations

    @Test func aLinkServesOnce() async throws {
        let desk = try TestDesk()
        let name = UserName("bo")!
        try desk.ledger.addUser(name, as: .lead, by: "root")
        let token = try desk.ledger.invite(name, for: 60, by: "root")
        let browser = TestBrowser(desk)
        #expect(try await browser.get(DeskServer.invitationPath(token)).text.contains("Welcome, bo"))
        let short = try await browser.post("/invitation", ["token": token.text, "password": "short", "again": "short"])
        #expect(short.status == .unprocessableContent && short.text.contains("too short"))
        let form = ["token": token.text, "password": TestDesk.password, "again": TestDesk.password]
        #expect(
            try await browser.post("/invitation", form.merging(["again": "another"]) { $1 }).text.contains("two different"))
        #expect(try await browser.post("/invitation", form).location == "/")
        #expect(try await browser.get("/").text.contains("Signed in as bo (lead)"))
        let late = TestBrowser(desk)
        #expect(try await late.get(DeskServer.invitationPath(token)).status == .notFound)
        try await late.get("/sign-in")
        #expect(try await late.post("/invitation", form).status == .notFound)
    }

    @Test func languageIsTheUsersOwn() async throws {
        let desk = try desk()
        let browser = TestBrowser(desk)
        browser.fields = [HTTPField(name: .acceptLanguage, value: "fr-CH, fr;q=0.9, en;q=0.8")]
        #expect(try await browser.get("/sign-in").text.contains("Ouvrir une session"))
        try await browser.signIn("anna")
        #expect(try await browser.get("/").text.contains("lang=\"fr\""))
        try await browser.post("/language", ["language": "en"])
        #expect(try await browser.get("/").text.contains("lang=\"en\""))
        #expect(try await browser.post("/language", ["language": "xx"]).status == .badRequest)
        let later = TestBrowser(desk)
        later.fields = browser.fields
        try await later.signIn("anna")
        #expect(try await later.get("/").text.contains("lang=\"en\""), "kept from then on")
    }
}
