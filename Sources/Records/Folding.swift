import Foundation

/// The one folding under which titles, names, issuers and field names are compared (SPEC 5.3).
package enum Folding {
    /// NFKC, lower case, Latin diacritics dropped, apostrophes removed, `&` as "and", every other run of characters that
    /// are neither letter nor digit as one space, "united nations" as "un", trimmed.
    package static func fold(_ text: String) -> String {
        String(decoding: fold(utf8: Array(text.utf8)), as: UTF8.self)
    }

    /// - Parameter utf8: valid UTF-8.
    package static func fold(utf8: [UInt8]) -> [UInt8] {
        let words =
            utf8.allSatisfy { $0 < 0x80 } ? words(utf8) : letterWords(utf8) ?? wideWords(String(decoding: utf8, as: UTF8.self))
        return unitedNations(words)
    }

    /// The folded words of a text.
    package static func words(of text: String) -> [String] {
        fold(text).split(separator: " ").map(String.init)
    }

    /// - Parameter text: ASCII, and folded letters beyond it.
    private static func words(_ text: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count + 4)
        func space() { if let last = folded.last, last != 0x20 { folded.append(0x20) } }
        for byte in text {
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x80...: folded.append(byte)
            case 0x41...0x5A: folded.append(byte | 0x20)
            case 0x27, 0x60: break
            case 0x26:
                space()
                folded.append(contentsOf: Array("and ".utf8))
            default: space()
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    /// As `wideWords`, for texts of ASCII, accented Latin, Cyrillic and common Chinese alone: there each character folds by itself.
    /// - Returns: nil when another character is met.
    private static func letterWords(_ text: [UInt8]) -> [UInt8]? {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0..<0x80:
                plain.append(byte)
                index += 1
            case 0xC3...0xC5, 0xD0, 0xD1:
                guard index + 1 < text.count else { return nil }
                let place = Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
                guard !letters[place].isEmpty else { return nil }
                plain.append(contentsOf: letters[place])
                index += 2
            case 0xE5...0xE8:
                guard index + 2 < text.count else { return nil }
                plain.append(contentsOf: text[index...index + 2])
                index += 3
            default: return nil
            }
        }
        return words(plain)
    }

    /// What each letter of two bytes folds to by itself; empty for what is none.
    private static let letters: [[UInt8]] = (0..<0x480).map { value in
        guard value >= 0xC0, let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { return [] }
        return wideWords(String(scalar))
    }

    private static func wideWords(_ text: String) -> [UInt8] {
        let wide = text.precomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCanonicalMapping
        var folded = String.UnicodeScalarView()
        var onLatin = false
        func space() { if let last = folded.last, last != " " { folded.append(" ") } }
        for scalar in wide.unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark:
                if !onLatin, folded.last.map({ $0 != " " }) ?? false { folded.append(scalar) }
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                onLatin = Script(scalar) == .latin
                if apostrophes.contains(scalar) { break }
                if let plain = plainLatin[scalar] {
                    folded.append(contentsOf: plain.unicodeScalars)
                } else {
                    folded.append(scalar)
                }
            default:
                onLatin = false
                if apostrophes.contains(scalar) { break }
                space()
                if scalar == "&" { folded.append(contentsOf: "and ".unicodeScalars) }
            }
        }
        if folded.last == " " { folded.removeLast() }
        return Array(String(folded).precomposedStringWithCanonicalMapping.utf8)
    }

    private static let apostrophes: Set<Unicode.Scalar> = [
        "'", "`", "´", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{02BC}", "\u{02B9}", "\u{02BB}", "\u{FF07}",
    ]

    /// Letters that Unicode does not take apart.
    private static let plainLatin: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
    ]

    private static let longName = Array("united nations".utf8)

    private static func unitedNations(_ words: [UInt8]) -> [UInt8] {
        guard words.count >= longName.count, words.contains(0x75) else { return words }
        let long = longName
        var folded: [UInt8] = []
        var index = 0
        while index < words.count {
            let end = index + long.count
            let starts = index == 0 || words[index - 1] == 0x20
            if starts, end <= words.count, words[index] == 0x75, words[index..<end].elementsEqual(long),
                end == words.count || words[end] == 0x20
            {
                folded.append(contentsOf: [0x75, 0x6E])
                index = end
            } else {
                folded.append(words[index])
                index += 1
            }
        }
        return folded
    }
}
