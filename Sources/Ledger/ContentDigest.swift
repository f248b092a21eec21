package import Crypto
import Foundation

/// A SHA-256 of something: 32 bytes.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    let data: Data

    /// - Returns: nil unless there are 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        data = Data(bytes)
        if data.count != 32 { return nil }
    }

    package init(_ digest: SHA256.Digest) { data = Data(digest) }

    package static func of(_ bytes: [UInt8]) -> ContentDigest { ContentDigest(SHA256.hash(data: bytes)) }

    package var bytes: [UInt8] { [UInt8](data) }

    /// 64 hexadecimal digits in lower case.
    package var description: String {
        data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
