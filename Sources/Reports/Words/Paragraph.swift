/// Text broken into lines no longer than a width, with a hanging indent.
enum Paragraph {
    /// - Parameters:
    ///   - lead: what stands before the first line, as wide as the indent of the others.
    static func set(_ text: String, lead: String, width: Int) -> [String] {
        let indent = String(repeating: " ", count: columns(lead))
        var lines: [String] = []
        var line = lead
        var used = columns(lead)
        var isFresh = true
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let length = columns(String(word))
            if !isFresh, used + 1 + length > width {
                lines.append(line)
                (line, used, isFresh) = (indent, columns(indent), true)
            }
            if !isFresh {
                line += " "
                used += 1
            }
            line += word
            used += length
            isFresh = false
        }
        lines.append(line)
        return lines
    }

    /// How many columns a text takes: East Asian wide characters take two.
    static func columns(_ text: String) -> Int {
        text.reduce(0) { total, character in
            guard let scalar = character.unicodeScalars.first else { return total }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
                0x20000...0x3FFFD:
                return total + 2
            default: return total + 1
            }
        }
    }
}
