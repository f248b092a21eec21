import Crypto
import Foundation

/// What a form of the desk carries, so that no other site can send it: a code over the cookie of the browser that it was made for.
struct FormToken: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// The name of its field.
    static let field = "form-token"

    init(cookie: String, key: SymmetricKey) {
        let code = HMAC<SHA256>.authenticationCode(for: Data(cookie.utf8), using: key)
        description = code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Takes as long wherever they differ.
    func agrees(with text: String?) -> Bool {
        guard let text, text.utf8.count == description.utf8.count else { return false }
        return zip(text.utf8, description.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
