/// What a cell states once it is trimmed and cleaned (SPEC 5.2, 5.4).
enum StatedText {
    /// Without white space, ASCII or no-break, at both ends.
    static func trimmed(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if isSpace(bytes[start]) {
                start += 1
            } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if isSpace(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// An index number has digits only, not all zero; a placeholder states nothing in any field.
    static func states(_ text: borrowing Span<UInt8>, field: Field) -> Bool {
        guard !text.isEmpty, !isPlaceholder(text) else { return false }
        guard field == .indexNumber else { return true }
        var isZero = true
        for index in text.indices {
            guard (0x30...0x39).contains(text[index]) else { return false }
            if text[index] != 0x30 { isZero = false }
        }
        return !isZero
    }

    private static let placeholders: [[UInt8]] = ["-", "n/a", "na", "none", "nil", "null", "tbd", "0", "(not set)"].map {
        Array($0.utf8)
    }

    /// In bytes.
    static let longestPlaceholder = 9

    private static func isPlaceholder(_ text: borrowing Span<UInt8>) -> Bool {
        guard text.count <= longestPlaceholder else { return false }
        switch text[0] {
        case 0x2D, 0x30: return text.count == 1
        case 0x6E, 0x4E, 0x74, 0x54, 0x28: break
        default: return false
        }
        for word in placeholders where word.count == text.count {
            var equal = true
            for index in text.indices where Self.small(text[index]) != word[index] { equal = false }
            if equal { return true }
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    // MARK: What every reader drops

    /// Whether a text may hold a mark that `cleaned` drops: soft hyphen, byte order mark, LRM or RLM.
    static func needsCleaning(_ text: borrowing Span<UInt8>) -> Bool {
        var index = 0
        let raw = text.bytes
        while index + 8 <= text.count {
            if raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index + 1 < text.count {
            switch (text[index], text[index + 1]) {
            case (0xC2, 0xAD), (0xEF, 0xBB): return true
            case (0xE2, 0x80) where index + 2 < text.count && (text[index + 2] == 0x8E || text[index + 2] == 0x8F): return true
            default: index += 1
            }
        }
        return false
    }

    /// Without a BOM in front, without soft hyphens, and without LRM and RLM beside Arabic or Hebrew letters.
    static func cleaned(_ text: borrowing Span<UInt8>) -> [UInt8] {
        let scalars = Array(String(decoding: Array(copying: text), as: UTF8.self).unicodeScalars)
        var clean = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\u{FEFF}" where index == 0, "\u{AD}": continue
            case "\u{200E}", "\u{200F}":
                let before = index > 0 && isRightToLeft(scalars[index - 1])
                let after = index + 1 < scalars.count && isRightToLeft(scalars[index + 1])
                if before || after { continue }
                clean.append(scalar)
            default: clean.append(scalar)
            }
        }
        return Array(String(clean).utf8)
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
        default: false
        }
    }
}
