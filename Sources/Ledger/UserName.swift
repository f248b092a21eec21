/// The name under which a user signs in and is named in the audit chain: ASCII letters in lower case, digits, dots and hyphens, a
/// letter first, 64 at most. So nobody can be taken for another whose name looks alike.
package struct UserName: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package static let longest = 64

    /// - Returns: nil for a text that is none. Capital letters are taken as small ones.
    package init?(_ text: String) {
        let name = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let first = name.first, Self.isLetter(first), name.count <= Self.longest,
            name.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E })
        else { return nil }
        description = String(decoding: name, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
