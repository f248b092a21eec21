/// Text broken into lines no longer than a width, with a hanging indent.
enum Paragraph {
    /// - Parameters:
    ///   - lead: what stands before the first line, as wide as the indent of the others.
    static func set(_ text: String, lead: String, width: Int) -> [String] {
        var bytes: [UInt8] = []
        append(text, lead: lead, indent: columns(lead), width: width, to: &bytes)
        return bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// Appends the lines, each with its line end.
    /// - Parameters:
    ///   - lead: what stands before the first line; it may hold more than is seen of it.
    ///   - indent: columns that the lead takes, and that the other lines are indented by.
    static func append(_ text: String, lead: String, indent: Int, width: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: lead.utf8)
        var used = indent
        var isFresh = true
        for word in text.utf8.split(separator: 0x20) {
            let length = columns(word)
            if !isFresh, used + 1 + length > width {
                bytes.append(0x0A)
                for _ in 0..<indent { bytes.append(0x20) }
                (used, isFresh) = (indent, true)
            }
            if !isFresh {
                bytes.append(0x20)
                used += 1
            }
            bytes.append(contentsOf: word)
            used += length
            isFresh = false
        }
        bytes.append(0x0A)
    }

    /// Plain letters take a column each; for others their characters are looked at.
    private static func columns(_ word: Substring.UTF8View) -> Int {
        word.allSatisfy { $0 < 0x80 } ? word.count : columns(String(Substring(word)))
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
