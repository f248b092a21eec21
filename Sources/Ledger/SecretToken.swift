import Crypto
import Foundation

/// A random secret that is shown once; only its digest is kept. 256 bits: nobody guesses one, so the digest needs no salt.
package struct SecretToken: Sendable {
    /// 43 letters, digits, hyphens and underscores: fit for an address and a cookie.
    package let text: String

    /// A new one.
    package init() {
        text = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    /// One that somebody shows; whether it is known tells its digest.
    package init(_ text: String) { self.text = text }

    package var digest: ContentDigest { ContentDigest.of(Array(text.utf8)) }
}
