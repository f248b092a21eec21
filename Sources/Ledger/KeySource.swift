import Foundation
import Glibc

/// Random keys, asked of the system several at once: asking for each takes longer than using it.
struct KeySource {
    private var pool = Data()

    private static let keySize = 32
    /// As much as one call gives.
    private static let poolSize = 256

    mutating func next() throws -> Data {
        if pool.isEmpty {
            var bytes = [UInt8](repeating: 0, count: Self.poolSize)
            guard getentropy(&bytes, bytes.count) == 0 else {
                throw LedgerFault.storage(path: "the system", says: "no random numbers")
            }
            pool = Data(bytes)
        }
        defer { pool = pool.dropFirst(Self.keySize) }
        return Data(pool.prefix(Self.keySize))
    }
}
