import Ledger

/// `NAME.done`: says that `NAME` is complete; it may say its size, and its SHA-256 behind that.
struct Marker: Hashable, Sendable {
    static let suffix = ".done"
    /// In bytes.
    static let longest = 200

    let name: EntryName
    private let size: Int64?
    private let digest: ContentDigest?

    /// - Returns: nil where it says something that is neither.
    init?(_ name: EntryName, says bytes: [UInt8]) {
        self.name = name
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count <= 2 else { return nil }
        size = words.first.flatMap { Int64($0) }
        digest = words.count > 1 ? ContentDigest(hexadecimal: words[1].lowercased()) : nil
        if words.count > 0, size == nil { return nil }
        if words.count > 1, digest == nil { return nil }
    }

    func agrees(with content: KeptContent) -> Bool {
        (size.map { $0 == content.size } ?? true) && (digest.map { $0 == content.digest } ?? true)
    }
}
