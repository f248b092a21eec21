import Foundation
import HTTPTypes

@testable import Desk

/// Sends what a browser would, its cookies and the token of the last page's form with it. A handle: hence a class.
final class TestBrowser {
    let desk: TestDesk
    var cookies: [String: String] = [:]
    /// Of the form on the page that was seen last.
    var formToken: String?
    /// What is sent besides.
    var fields: [HTTPField] = []
    /// What a change is sent with; a browser of today sends both.
    var origin: [HTTPField] = TestBrowser.ownOrigin
    var address = "192.0.2.\(Int.random(in: 1...1_000_000))"
    var host = "localhost:8080"

    static let ownOrigin = [
        HTTPField(name: .origin, value: "http://localhost:8080"),
        HTTPField(name: HTTPField.Name("Sec-Fetch-Site")!, value: "same-origin"),
    ]

    /// The address of the page that was asked for last.
    private var page: String?

    init(_ desk: TestDesk) { self.desk = desk }

    @discardableResult
    func get(_ path: String) async throws -> Seen {
        page = path
        let seen = try await send(HTTPRequest(method: .get, scheme: "http", authority: host, path: path))
        if let token = Self.token(in: seen.text) { formToken = token }
        return seen
    }

    /// - Parameter token: nil for the one of the page that was seen last.
    @discardableResult
    func post(_ path: String, _ form: [String: String] = [:], token: String? = nil) async throws -> Seen {
        let (request, body) = posting(path, form, token: token)
        return try await send(request, body)
    }

    /// A form as it would be sent, without its cookies.
    private func posting(_ path: String, _ form: [String: String], token: String? = nil) -> (HTTPRequest, [UInt8]) {
        var form = form
        if let token = token ?? formToken { form[FormToken.field] = token }
        var request = HTTPRequest(method: .post, scheme: "http", authority: host, path: path)
        request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        request.headerFields.append(contentsOf: origin)
        return (request, Self.encoded(form))
    }

    /// A form that anybody may send at any time, as this browser would.
    func prepared(_ path: String, _ form: [String: String]) -> @Sendable () async throws -> Seen {
        let (plain, body) = posting(path, form)
        let (request, desk, address) = (withCookies(plain), desk, address)
        return { try await desk.send(request, body, from: address) }
    }

    /// Goes where an answer leads, and waits where a request is still being judged.
    @discardableResult
    func follow(_ answer: Seen) async throws -> Seen {
        var seen = answer
        for _ in 0..<600 {
            if let location = seen.location {
                seen = try await get(location)
            } else if seen.fields[HTTPField.Name("Refresh")!] != nil, let page {
                try await Task.sleep(for: .milliseconds(100))
                seen = try await get(page)
            } else {
                return seen
            }
        }
        return seen
    }

    /// Sends a new request as a browser does: the token first, then fields, then files.
    @discardableResult
    func upload(
        _ files: [(name: String, bytes: [UInt8])], _ fields: [String: String] = [:], to path: String = "/requests"
    ) async throws -> Seen {
        let token = formToken.map { [(FormToken.field, $0)] } ?? []
        let body = Multipart.body(token + fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, files)
        return try await send(uploading(to: path), body)
    }

    func uploading(to path: String = "/requests") -> HTTPRequest {
        var request = HTTPRequest(method: .post, scheme: "http", authority: host, path: path)
        request.headerFields[.contentType] = "multipart/form-data; boundary=\(Multipart.boundary)"
        request.headerFields.append(contentsOf: origin)
        return request
    }

    func send(_ request: HTTPRequest, _ body: [UInt8] = []) async throws -> Seen {
        let seen = try await desk.send(withCookies(request), body, from: address)
        for cookie in seen.fields[values: .setCookie] { keep(cookie) }
        return seen
    }

    private func withCookies(_ request: HTTPRequest) -> HTTPRequest {
        var request = request
        request.headerFields.append(contentsOf: fields)
        if !cookies.isEmpty {
            request.headerFields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        }
        return request
    }

    @discardableResult
    func signIn(_ name: String, _ password: String = TestDesk.password) async throws -> Seen {
        try await get("/sign-in")
        let seen = try await post("/sign-in", ["name": name, "password": password])
        if seen.status == .seeOther { try await get("/password") }
        return seen
    }

    var session: String? { cookies[SiteCookie.session.rawValue] }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
        if cookie.contains("Max-Age=0") {
            cookies[pair[0]] = nil
        } else if pair.count == 2 {
            cookies[pair[0]] = pair[1]
        }
    }

    static func token(in page: String) -> String? {
        page.range(of: "name=\"\(FormToken.field)\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    static func encoded(_ form: [String: String]) -> [UInt8] {
        let allowed = CharacterSet.alphanumerics
        let pairs = form.sorted { $0.key < $1.key }.map { name, value in
            "\(name.addingPercentEncoding(withAllowedCharacters: allowed)!)=\(value.addingPercentEncoding(withAllowedCharacters: allowed)!)"
        }
        return Array(pairs.joined(separator: "&").utf8)
    }
}
