import HTTPTypes

/// What the gate asks before a route answers.
struct RouteRule: Hashable, Sendable {
    enum Body: Hashable, Sendable {
        case none
        /// Fields, urlencoded; the token of the form among them.
        case form
        /// Files in parts, read as they come; the token of the form is the first part.
        case upload
        /// One file as it is.
        case bytes
    }

    let method: HTTPRequest.Method
    /// `:name` stands for one part.
    let path: String
    let access: Access
    let body: Body

    /// A page.
    static func get(_ path: String, _ access: Access) -> RouteRule {
        RouteRule(method: .get, path: path, access: access, body: .none)
    }

    /// Something that changes what is held: never reached by a link, nor from another site.
    static func post(_ path: String, _ access: Access, _ body: Body = .form) -> RouteRule {
        RouteRule(method: .post, path: path, access: access, body: body)
    }

    /// What a program sends with its token; nothing is changed by it.
    static func program(_ path: String) -> RouteRule {
        RouteRule(method: .post, path: path, access: .programs, body: .bytes)
    }

    var isChange: Bool { body == .form || body == .upload }
}
