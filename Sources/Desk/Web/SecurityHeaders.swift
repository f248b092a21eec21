import HTTPTypes

/// The fields of every answer, whatever it is.
enum SecurityHeaders {
    /// Nothing but what this desk itself serves; nothing of it in a frame.
    static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """

    private static let fixed: [(String, String)] = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"), ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    /// Adds what is not there.
    /// - Parameter isEncrypted: whether the site is reached by https.
    static func add(to fields: inout HTTPFields, isEncrypted: Bool) {
        for (name, value) in fixed {
            guard let name = HTTPField.Name(name) else { continue }
            if fields[name] == nil { fields[name] = value }
        }
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
        if isEncrypted { fields[.strictTransportSecurity] = "max-age=31536000" }
    }
}
