import HTTPTypes

/// The two cookies of the desk. A link in a mail finds its reader signed in; no form of another site does. Their prefix makes browsers refuse them from anywhere but this very host.
enum SiteCookie: String, CaseIterable, Sendable {
    /// Of a user who has signed in.
    case session = "__Host-session"
    /// Of a browser that has not: what its sign-in form is bound to.
    case visit = "__Host-visit"

    /// - Parameter value: nil takes it away.
    func header(_ value: String?) -> String {
        "\(rawValue)=\(value ?? ""); Path=/; Secure; HttpOnly; SameSite=Lax" + (value == nil ? "; Max-Age=0" : "")
    }

    /// Of several cookies of that name none is taken.
    func value(in fields: HTTPFields) -> String? {
        let values = fields[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> String? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == rawValue else { return nil }
            return String(parts[1])
        }
        return values.count == 1 && values[0].utf8.count <= 64 ? values[0].nonempty : nil
    }
}

extension String {
    var nonempty: String? { isEmpty ? nil : self }
}
