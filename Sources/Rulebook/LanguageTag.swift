/// A primary language subtag of two letters, as one number.
package struct LanguageTag: Hashable, Sendable {
    private let letters: UInt16

    /// - Returns: nil for anything but two small letters.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 2, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        letters = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    }

    package var text: String { String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self) }
}
