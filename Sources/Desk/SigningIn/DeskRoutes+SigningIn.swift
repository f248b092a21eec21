import HTTPTypes
import Ledger
import Rulebook

extension DeskRoutes {
    func signInPage(_ ask: Ask) -> Answer {
        ask.visitor == nil ? .page(SignInPage(ask).markup) : .see("/")
    }

    /// Says the same, and takes as long, for a name that nobody has as for a wrong password.
    func signIn(_ ask: Ask) async throws -> Answer {
        let (text, password) = (ask.form["name"] ?? "", ask.form["password"] ?? "")
        let name = UserName(text)
        let subjects: [SignInLimits.Subject] = [.user(name.map { "\($0)" } ?? "?"), .address(ask.address)]
        if let seconds = limits.begin(subjects, at: now) { throw Refusal.wait(seconds: seconds) }
        let user = try await aside { [ledger] in try name.flatMap { try ledger.user($0) } }
        let stored = try await aside { [ledger] in try user.flatMap { try ledger.passwordHash(of: $0.id) } }
        guard password.utf8.count <= PasswordRule.longest, try await door.admits(password, stored), let user,
            let standing = try await aside({ [ledger] in try ledger.standing(of: user.id) })
        else {
            log.say(.signInRefused(user?.name))
            return .page(SignInPage(ask, isRefused: true).markup, .forbidden)
        }
        limits.succeeded(subjects)
        return try await open(standing, ask)
    }

    func signOut(_ ask: Ask) throws -> Answer {
        let visitor = try ask.user
        sessions.close(visitor.session)
        log.say(.signedOut(visitor.name))
        return .see("/sign-in").setting(.session, nil)
    }

    /// A new secret for whoever comes in, whatever the browser had before.
    private func open(_ standing: Standing, _ ask: Ask) async throws -> Answer {
        if let visitor = ask.visitor { sessions.close(visitor.session) }
        let language = try await aside { [ledger] in try ledger.language(of: standing.user) } ?? ask.language
        let token = sessions.open(standing, language, at: now)
        log.say(.signedIn(standing.name))
        return .see("/").setting(.session, token.text).setting(.visit, nil)
    }

    // MARK: Invitations

    func invitationPage(_ ask: Ask) async throws -> Answer {
        let token = SecretToken(ask.parameters["token"] ?? "")
        guard let user = try await aside({ [ledger] in try ledger.invited(token) }) else {
            return .page(InvitationPage(ask, nil).markup, .notFound)
        }
        return .page(InvitationPage(ask, .init(token: token, name: user.name)).markup)
    }

    func acceptInvitation(_ ask: Ask) async throws -> Answer {
        let token = SecretToken(ask.form["token"] ?? "")
        guard let user = try await aside({ [ledger] in try ledger.invited(token) }) else {
            return .page(InvitationPage(ask, nil).markup, .notFound)
        }
        let password: String
        switch NewPassword.read(ask.form, of: user.name) {
        case .taken(let taken): password = taken
        case .refused(let why):
            return .page(InvitationPage(ask, .init(token: token, name: user.name), why).markup, .unprocessableContent)
        }
        let hash = try await door.hash(password)
        let standing = try await aside { [ledger] in
            try ledger.accept(token, hash: hash).flatMap { try ledger.standing(of: $0.id) }
        }
        guard let standing else { return .page(InvitationPage(ask, nil).markup, .notFound) }
        sessions.closeAll(of: standing.user)
        log.say(.passwordSet(standing.name))
        return try await open(standing, ask)
    }

    // MARK: One's own

    func changePassword(_ ask: Ask) async throws -> Answer {
        let visitor = try ask.user
        let subjects = [SignInLimits.Subject.user("\(visitor.name)")]
        if let seconds = limits.begin(subjects, at: now) { throw Refusal.wait(seconds: seconds) }
        let stored = try await aside { [ledger] in try ledger.passwordHash(of: visitor.standing.user) }
        guard try await door.admits(ask.form["old-password"] ?? "", stored) else {
            return .page(PasswordPage(ask, .oldIsWrong).markup, .unprocessableContent)
        }
        limits.succeeded(subjects)
        let password: String
        switch NewPassword.read(ask.form, of: visitor.name) {
        case .taken(let taken): password = taken
        case .refused(let why): return .page(PasswordPage(ask, .refused(why)).markup, .unprocessableContent)
        }
        let hash = try await door.hash(password)
        let standing = try await aside { [ledger] in
            try ledger.setPassword(of: visitor.standing.user, hash)
            return try ledger.standing(of: visitor.standing.user)
        }
        sessions.closeAll(of: visitor.standing.user)
        guard let standing else { throw Refusal.notSignedIn }
        log.say(.passwordSet(visitor.name))
        return try await open(standing, ask)
    }

    func chooseLanguage(_ ask: Ask) async throws -> Answer {
        let visitor = try ask.user
        guard let language = ask.form["language"].flatMap(Language.init) else { throw Refusal.malformed }
        try await aside { [ledger] in try ledger.setLanguage(of: visitor.standing.user, language) }
        sessions.setLanguage(of: visitor.session, language)
        return .see("/")
    }
}
