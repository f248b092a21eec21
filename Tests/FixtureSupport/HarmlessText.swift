/// What no output may hold as it is, written down apart from the code that escapes it (SPEC 5.4).
enum HarmlessText {
    static func isUTF8(_ text: [UInt8]) -> Bool { (try? UTF8Span(validating: text.span)) != nil }

    /// - Returns: the first thing that does harm; line feeds do none.
    static func harm(in text: [UInt8]) -> String? {
        guard isUTF8(text) else { return "it is not UTF-8" }
        // Plain ASCII is most of what is written.
        guard text.contains(where: { $0 >= 0x7F || $0 < 0x20 && $0 != 0x0A }) else { return nil }
        let harm = String(decoding: text, as: UTF8.self).unicodeScalars.first { isHarmful($0.value) }
        return harm.map { "it holds U+\(String($0.value, radix: 16, uppercase: true))" }
    }

    private static func isHarmful(_ value: UInt32) -> Bool {
        switch value {
        case 0x0A: false
        // Controls.
        case 0...0x1F, 0x7F...0x9F: true
        // Bidi controls.
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        // Line ends, what takes no room, and what is no character.
        case 0xAD, 0x200B...0x200D, 0x2028, 0x2029, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        case _ where value & 0xFFFE == 0xFFFE: true
        default: false
        }
    }
}
