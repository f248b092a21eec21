/// What no output may hold as it is.
package enum RawText {
    /// The first control or bidi character of a text, save the newlines between lines; nil where there is none.
    package static func firstUnsafe(_ text: String) -> String? {
        text.unicodeScalars.first { $0 != "\n" && isUnsafe($0) }.map { "U+\(String($0.value, radix: 16, uppercase: true))" }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }
}
