import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: scrypt (RFC 7914) over it with a salt of its own, written as
/// `$scrypt$ln=17,r=8,p=1$SALT$HASH`, both in base64 without padding. The cost stands in the text, so that it can be raised later.
package struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
    /// What one try costs: memory of `128 · r · 2^ln` bytes, 128 MiB as OWASP asks, and some 0.3 seconds.
    struct Cost: Hashable, Sendable {
        /// The binary logarithm of the rounds.
        var logarithm = 17
        var blockSize = 8
        var parallelism = 1

        /// A stored text may not make a try cost more than this machine has.
        var isBearable: Bool { (10...20).contains(logarithm) && (1...16).contains(blockSize) && (1...4).contains(parallelism) }
    }

    let cost: Cost
    private let salt: Data
    private let hash: Data

    private static let saltSize = 16
    private static let hashSize = 32

    /// Of a new password, with a salt that no other has.
    /// - Throws: what the system says where it has no memory for it.
    package init(of password: String) throws { try self.init(of: password, Cost()) }

    init(of password: String, _ cost: Cost) throws {
        self.cost = cost
        salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        hash = try Self.hash(password, salt, cost)
    }

    /// - Returns: nil for a text that this never wrote.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Self.cost(parts[2]), cost.isBearable,
            let salt = Self.decoded(parts[3]), salt.count == Self.saltSize,
            let hash = Self.decoded(parts[4]), hash.count == Self.hashSize
        else { return nil }
        (self.cost, self.salt, self.hash) = (cost, salt, hash)
    }

    package var description: String {
        "$scrypt$ln=\(cost.logarithm),r=\(cost.blockSize),p=\(cost.parallelism)$\(Self.encoded(salt))$\(Self.encoded(hash))"
    }

    /// Takes as long for a wrong password as for the right one. Scrypt pads short passwords with NUL, so that one with a NUL at its
    /// end would be the same as one without: none has any.
    package func isOf(_ password: String) throws -> Bool {
        let other = try Self.hash(password, salt, cost)
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 && !password.utf8.contains(0)
    }

    /// A password that is typed on another keyboard may come in other code points: it is composed first.
    private static func hash(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: hashSize,
            rounds: 1 << cost.logarithm, blockSize: cost.blockSize, parallelism: cost.parallelism, maxMemory: 1 << 30)
        return key.withUnsafeBytes { Data($0) }
    }

    // MARK: Text

    private static func cost(_ text: Substring) -> Cost? {
        let values = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.split(separator: "=") }
        guard values.map(\.first) == ["ln", "r", "p"], values.allSatisfy({ $0.count == 2 }),
            let logarithm = Int(values[0][1]), let blockSize = Int(values[1][1]), let parallelism = Int(values[2][1])
        else { return nil }
        return Cost(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism)
    }

    private static func encoded(_ data: Data) -> String { data.base64EncodedString().replacing("=", with: "") }

    private static func decoded(_ text: Substring) -> Data? {
        Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}
