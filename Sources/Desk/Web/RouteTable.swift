import HTTPTypes

/// Finds the route of an address. Addresses are compared byte for byte: none has two spellings.
struct RouteTable: Sendable {
    private struct Pattern: Sendable {
        let route: Route
        let parts: [Substring]
    }

    /// By method, then by number of parts.
    private let patterns: [HTTPRequest.Method: [Int: [Pattern]]]

    init() {
        var patterns: [HTTPRequest.Method: [Int: [Pattern]]] = [:]
        for route in Route.allCases {
            let parts = Self.parts(route.rule.path)
            patterns[route.rule.method, default: [:]][parts.count, default: []].append(Pattern(route: route, parts: parts))
        }
        self.patterns = patterns
    }

    /// - Parameter path: without what stands behind a question mark.
    /// - Returns: nil where there is nothing.
    func find(_ method: HTTPRequest.Method, _ path: Substring) -> (route: Route, parameters: [String: String])? {
        let parts = Self.parts(path)
        for pattern in patterns[method == .head ? .get : method]?[parts.count] ?? [] {
            if let parameters = Self.match(parts, pattern.parts) { return (pattern.route, parameters) }
        }
        return nil
    }

    /// The methods that an address is there for.
    func methods(_ path: Substring) -> [HTTPRequest.Method] {
        let methods: [HTTPRequest.Method] = [.get, .post].filter { find($0, path) != nil }
        return methods.contains(.get) ? methods + [.head] : methods
    }

    private static func parts(_ path: some StringProtocol) -> [Substring] {
        Substring(path).split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func match(_ parts: [Substring], _ pattern: [Substring]) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (part, expected) in zip(parts, pattern) {
            if expected.hasPrefix(":"), !part.isEmpty {
                parameters[String(expected.dropFirst())] = String(part)
            } else if part.utf8.elementsEqual(expected.utf8) == false {
                return nil
            }
        }
        return parameters
    }
}
