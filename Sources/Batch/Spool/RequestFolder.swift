package import Ledger

/// What a folder held that was handed in as one request: its attachments and, if there is one, its `request.csv`. Kept in the spool
/// as a text; the digest of that is the delivery's.
package struct RequestFolder: Hashable, Sendable {
    package struct Attachment: Hashable, Sendable {
        /// Raw.
        package let name: [UInt8]
        package let digest: ContentDigest
        package let size: Int64
    }

    /// In the order of their names.
    package let attachments: [Attachment]
    package let request: Attachment?

    package static let requestName = Array("request.csv".utf8)

    /// Whether a file is called so, in whatever case: some systems choose their own.
    static func isRequest(_ name: [UInt8]) -> Bool { name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == requestName }
    private static let head = "transferdesk-folder 1"

    /// - Parameter files: in any order.
    init(_ files: [Attachment]) {
        let sorted = files.sorted { $0.name.lexicographicallyPrecedes($1.name) }
        let request = sorted.first { $0.name == Self.requestName } ?? sorted.first { Self.isRequest($0.name) }
        attachments = sorted.filter { $0.name != request?.name }
        self.request = request
    }

    /// All digests of which it consists.
    package var digests: [ContentDigest] { (attachments + [request].compactMap(\.self)).map(\.digest) }

    // MARK: As a text

    var bytes: [UInt8] {
        let files = attachments + [request].compactMap(\.self)
        let lines = files.map { "\($0.digest) \($0.size) \(Self.escaped($0.name))\n" }
        return Array("\(Self.head)\n\(lines.joined())".utf8)
    }

    /// - Returns: nil where the text is none of this kind.
    init?(_ bytes: [UInt8]) {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast() == "", lines.first == Self.head[...] else { return nil }
        var files: [Attachment] = []
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, let digest = ContentDigest(hexadecimal: String(parts[0])), let size = Int64(parts[1]),
                size >= 0,
                let name = Self.unescaped(parts[2]), !name.isEmpty
            else { return nil }
            files.append(Attachment(name: name, digest: digest, size: size))
        }
        self.init(files)
    }

    private static func escaped(_ name: [UInt8]) -> String {
        name.map { byte in
            let character = Character(Unicode.Scalar(byte))
            if character.isASCII, character.isLetter || character.isNumber || "._-".contains(character) {
                return String(character)
            }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private static func unescaped(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, rest.first != 0x2B, rest.first != 0x2D,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
