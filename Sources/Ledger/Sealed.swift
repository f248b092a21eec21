import Foundation
import Records

/// What a seal is over: a key, and parts, each with its length before it, so that none runs into the next.
struct Sealed {
    private(set) var bytes: [UInt8] = []

    /// - Parameter key: as long as every other.
    init(key: Data) {
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: key)
    }

    /// - Parameter part: nil is told from an empty one.
    mutating func add(_ part: (some Collection<UInt8>)?) {
        guard let part else { return bytes.append(contentsOf: "-1\n".utf8) }
        Decimal.append(part.count, to: &bytes)
        bytes.append(0x0A)
        bytes.append(contentsOf: part)
    }
}
