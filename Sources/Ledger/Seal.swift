import Crypto
import Foundation

/// Binds personal bytes into the audit chain without showing them: HMAC-SHA256 under a random key that lies beside the bytes and
/// goes with them. Once both are erased nothing can be guessed from the seal, not even an index number of eight digits.
struct Seal {
    let key: Data
    let code: Data

    /// - Parameter key: 32 random bytes that nothing else is sealed with; new ones when left out.
    init(_ parts: [Data?], key: Data? = nil) {
        let key = key.map { SymmetricKey(data: $0) } ?? SymmetricKey(size: .bits256)
        self.key = key.withUnsafeBytes { Data($0) }
        code = Self.code(parts, key)
    }

    /// - Parameter parts: as they were sealed, in the same order.
    static func agrees(_ code: Data, key: Data, _ parts: [Data?]) -> Bool {
        Self.code(parts, SymmetricKey(data: key)) == code
    }

    private static func code(_ parts: [Data?], _ key: SymmetricKey) -> Data {
        var text: [UInt8] = []
        text.reserveCapacity(parts.reduce(8 * parts.count) { $0 + ($1?.count ?? 0) })
        for part in parts {
            // The length before each part keeps one from running into the next; -1 stands for none.
            text.append(contentsOf: part.map { "\($0.count)\n" }?.utf8 ?? "-1\n".utf8)
            if let part { text.append(contentsOf: part) }
        }
        return Data(HMAC<SHA256>.authenticationCode(for: text, using: key))
    }
}

extension String {
    var data: Data { Data(utf8) }
}
