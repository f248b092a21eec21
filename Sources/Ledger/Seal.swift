import Crypto
import Foundation

/// Binds personal bytes into the audit chain without showing them: HMAC-SHA256 under a random key that lies beside the bytes and
/// goes with them. Once both are erased nothing can be guessed from the seal, not even an index number of eight digits.
struct Seal {
    let key: Data
    let code: Data

    init(_ parts: [Data?]) {
        var sealed = Sealed()
        for part in parts { sealed.add(part) }
        let key = SymmetricKey(size: .bits256)
        self.init(sealed, key: key.withUnsafeBytes { Data($0) })
    }

    /// - Parameter key: 32 random bytes that nothing else is sealed with.
    init(_ sealed: Sealed, key: Data) {
        self.key = key
        code = Self.code(sealed, key)
    }

    /// - Parameter parts: as they were sealed, in the same order.
    static func agrees(_ code: Data, key: Data, _ parts: [Data?]) -> Bool {
        var sealed = Sealed()
        for part in parts { sealed.add(part) }
        return Self.code(sealed, key) == code
    }

    private static func code(_ sealed: Sealed, _ key: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: sealed.bytes, using: SymmetricKey(data: key)))
    }
}

extension String {
    var data: Data { Data(utf8) }
}
