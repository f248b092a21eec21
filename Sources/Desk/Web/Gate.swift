import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Rulebook

/// Stands before every route: nobody reaches one whom its rule does not admit, nothing changes by a form of another site.
///
/// 1. host      the one that the desk is reached under
/// 2. session   by its cookie, and by what the ledger says of the user now
/// 3. role      by the rule of the route; of a program by its token, and by no cookie
/// 4. origin    of a change: `Sec-Fetch-Site` or `Origin`; what sends neither is refused
/// 5. token     of a change: what the form carries is bound to the cookie
struct Gate: Sendable {
    let site: Site
    let ledger: Ledger
    let sessions: Sessions
    let clock: @Sendable () -> Moment
    /// New at each start: forms of before it are refused.
    let key = SymmetricKey(size: .bits256)

    /// What is known of who asks before the form is read.
    struct Entry: Sendable {
        let visitor: Visitor?
        let language: Language
        let formToken: FormToken
        /// The cookie that a browser without one is given, for the form token to be bound to.
        let newVisit: String?
    }

    /// All but the token of the form.
    /// - Throws: `Refusal`; what the ledger throws.
    func enter(_ rule: RouteRule, _ fields: HTTPFields, authority: String?) throws -> Entry {
        guard let host = authority?.lowercased(), site.hosts.contains(host) else { throw Refusal.otherHost }
        if rule.access == .programs { return try enter(program: fields) }
        if rule.isChange { try askOrigin(fields) }
        let visitor = try visitor(fields)
        guard rule.access.admits(visitor?.role) else { throw visitor == nil ? Refusal.notSignedIn : Refusal.notAdmitted }
        if let visitor {
            return Entry(
                visitor: visitor, language: visitor.language, formToken: FormToken(cookie: visitor.session.text, key: key),
                newVisit: nil)
        }
        let known = SiteCookie.visit.value(in: fields)
        let visit = known ?? SecretToken().text
        return Entry(
            visitor: nil, language: Self.language(fields[.acceptLanguage]), formToken: FormToken(cookie: visit, key: key),
            newVisit: known == nil ? visit : nil)
    }

    private func enter(program fields: HTTPFields) throws -> Entry {
        let parts = (fields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", try ledger.program(SecretToken(String(parts[1]))) != nil
        else { throw Refusal.noToken }
        return Entry(visitor: nil, language: .english, formToken: FormToken(cookie: "", key: key), newVisit: nil)
    }

    /// - Parameter token: as the form carries it.
    func ask(_ entry: Entry, token: String?) throws {
        guard entry.newVisit == nil, entry.formToken.agrees(with: token) else { throw Refusal.foreignForm }
    }

    private func visitor(_ fields: HTTPFields) throws -> Visitor? {
        guard let text = SiteCookie.session.value(in: fields) else { return nil }
        let token = SecretToken(text)
        guard let session = try sessions.find(token, at: clock(), standing: ledger.standing) else { return nil }
        return Visitor(standing: session.standing, session: token, language: session.language)
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    /// Pages of the desk send no referrer, wherefore browsers of today name `null` as their forms' origin beside `same-origin`.
    private func askOrigin(_ fields: HTTPFields) throws {
        let origin = fields[.origin]
        switch Self.fetchSite.flatMap({ fields[$0] }) {
        case "same-origin":
            guard origin.map({ $0 == "null" || site.isOwn(origin: $0) }) ?? true else { throw Refusal.foreignForm }
        case nil: guard origin.map(site.isOwn) ?? false else { throw Refusal.foreignForm }
        default: throw Refusal.foreignForm
        }
    }

    /// The first of the browser's languages that the desk speaks.
    static func language(_ accepted: String?) -> Language {
        for part in (accepted ?? "").split(separator: ",") {
            let tag = part.drop { $0 == " " }.prefix { $0.isLetter }
            if let language = Language(rawValue: tag.lowercased()) { return language }
        }
        return .english
    }
}
