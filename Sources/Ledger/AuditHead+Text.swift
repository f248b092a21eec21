/// `57:` and the 64 digits of the hash: one word, to be printed, mailed and handed back.
extension AuditHead: CustomStringConvertible {
    package var description: String { "\(sequence):\(hash)" }

    /// - Returns: nil unless it is exactly what `description` gives.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence > 0, let hash = Self.digest(parts[1]) else { return nil }
        self.init(sequence: sequence, hash: hash)
        guard description == text else { return nil }
    }

    private static func digest(_ digits: Substring) -> ContentDigest? {
        guard digits.utf8.count == 64 else { return nil }
        let digits = Array(digits.utf8)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
        return ContentDigest(bytes)
    }
}
