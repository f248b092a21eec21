import Foundation
import Records
import Rulebook

/// Text that may read otherwise than it looks (SPEC 5.4).
enum SuspiciousText {
    /// - Returns: the first character that makes a code field suspicious.
    static func find(inCode code: String) -> Unicode.Scalar? { hidden(in: code) ?? mixed(in: code) ?? disguised(code) }

    /// - Returns: the first character that makes a title suspicious.
    static func find(inTitle title: String) -> Unicode.Scalar? { hidden(in: title) ?? mixed(in: title) }

    /// Controls, bidi controls, default-ignorable, private-use, unassigned and replacement characters.
    private static func hidden(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{2028}" || scalar == "\u{2029}" { return false }
            return scalar == "\u{FFFD}" || SafeText.isUnsafe(scalar)
        }
    }

    /// The first Cyrillic or Greek letter of a word that has Latin letters too.
    private static func mixed(in text: String) -> Unicode.Scalar? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        var latin = false
        var other: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            guard
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.generalCategory == .nonspacingMark
            else {
                (latin, other) = (false, nil)
                continue
            }
            switch Script(scalar) {
            case .latin: latin = true
            case .greek, .cyrillic: other = other ?? scalar
            case nil: break
            }
            if latin, let other { return other }
        }
        return nil
    }

    // MARK: Codes in disguise

    /// A code field that reads as `LMS` and digits only once look-alike characters are taken for what they look like.
    private static func disguised(_ code: String) -> Unicode.Scalar? {
        guard CodeMention.all(in: code).isEmpty || code.unicodeScalars.contains(where: isForeignDigit) else { return nil }
        let plain = String(String.UnicodeScalarView(code.precomposedStringWithCompatibilityMapping.unicodeScalars.map(lookAlike)))
        guard case .number? = CodeMention.all(in: plain).first, CodeMention.all(in: plain) != CodeMention.all(in: code) else {
            return nil
        }
        return code.unicodeScalars.first { scalar in
            scalar.value > 0x7F && scalar.properties.generalCategory != .dashPunctuation && !scalar.properties.isWhitespace
        }
    }

    private static func isForeignDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.numericType != nil
    }

    private static let looks: [Unicode.Scalar: Unicode.Scalar] = [
        "М": "M", "м": "m", "Ѕ": "S", "ѕ": "s", "Ꮮ": "L", "Ꮇ": "M", "Ꮪ": "S", "Μ": "M", "ꓡ": "L", "ꓟ": "M", "ꓢ": "S", "Լ": "L",
        "ӏ": "l", "Ӏ": "l", "І": "l", "ι": "l",
    ]

    private static func lookAlike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let look = looks[scalar] { return look }
        if scalar.value > 0x7F, let digit = scalar.properties.numericValue, digit >= 0, digit <= 9, digit == digit.rounded() {
            return Unicode.Scalar(UInt8(0x30 + Int(digit)))
        }
        return scalar
    }
}
