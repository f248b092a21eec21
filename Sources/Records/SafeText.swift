/// Text from outside made fit for a terminal, a log or a message (SPEC 5.4).
package enum SafeText {
    /// Whether a character may not be written as it is: controls, bidi controls, other default-ignorable and unassigned ones.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return true }
        if scalar.value < 0xAD { return false }
        let properties = scalar.properties
        if properties.isBidiControl || properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
            return true
        }
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Whether a cell that begins with a byte is taken for a formula by spreadsheets: written with an apostrophe before it, read without.
    package static func opensFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }

    /// Unsafe characters as `\u{202E}`.
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) { safe += "\\u{\(hex(scalar))}" } else { safe.unicodeScalars.append(scalar) }
        }
        return safe
    }

    /// `U+0421`'s digits: at least four, upper case.
    package static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
