import Foundation
import Glibc

/// A random secret that is shown once; only its digest is kept. 256 bits: nobody guesses one, so the digest needs no salt.
package struct SecretToken: Sendable {
    /// 43 letters, digits, hyphens and underscores: fit for an address and a cookie.
    package let text: String

    private static let size = 32

    /// - Throws: `LedgerFault.storage` where the system gives no random numbers.
    package init() throws {
        var bytes = [UInt8](repeating: 0, count: Self.size)
        guard getentropy(&bytes, bytes.count) == 0 else {
            throw LedgerFault.storage(path: "the system", says: "no random numbers")
        }
        text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// One that somebody shows; whether it is known tells its digest.
    package init(_ text: String) { self.text = text }

    package var digest: ContentDigest { ContentDigest.of(Array(text.utf8)) }
}
