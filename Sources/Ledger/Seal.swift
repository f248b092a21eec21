import Crypto
import Foundation

/// Binds personal bytes into the audit chain without showing them: the SHA-256 of a random key and the bytes. The key lies beside
/// the bytes and goes with them; once both are erased nothing can be guessed from the seal, not even an index number of eight digits.
struct Seal: Sendable {
    let key: Data
    let code: Data

    init(_ parts: [Data?]) {
        let key = SymmetricKey(size: .bits256)
        self.init(parts, key: key.withUnsafeBytes { Data($0) })
    }

    /// - Parameter key: 32 random bytes that nothing else is sealed with.
    init(_ parts: [Data?], key: Data) {
        var sealed = Sealed(key: key)
        for part in parts { sealed.add(part) }
        self.init(sealed, key: key)
    }

    /// - Parameter sealed: begins with the key.
    init(_ sealed: Sealed, key: Data) {
        self.key = key
        code = SHA256.hash(data: sealed.bytes).withUnsafeBytes { Data($0) }
    }

    /// - Parameter parts: as they were sealed, in the same order.
    static func agrees(_ code: Data, key: Data, _ parts: [Data?]) -> Bool { Seal(parts, key: key).code == code }
}

extension String {
    var data: Data { Data(utf8) }
}
