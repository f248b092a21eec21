import Records

/// Text from a record written into JSON or CSV: bytes that need nothing done go through as they are.
package enum SafeBytes {
    /// Whether a text can be written as it is: no controls, no quotes, no `mark`, and beyond ASCII only letters of blocks
    /// that hold nothing else.
    static func isPlain(_ text: borrowing Span<UInt8>, besides mark: UInt8) -> Bool {
        let raw = text.bytes
        var index = 0
        while index < text.count {
            if index + 8 > text.count, isPlain(lastBytes(of: raw, from: index), mark) { return true }
            if index + 8 <= text.count, isPlain(raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self), mark) {
                index += 8
                continue
            }
            let byte = text[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F, byte != 0x22, byte != mark else { return false }
                index += 1
            } else {
                let length = harmlessLength(text, at: index)
                guard length > 0 else { return false }
                index += length
            }
        }
        return true
    }

    /// The last bytes of a text, fewer than eight, with spaces for those that are missing.
    private static func lastBytes(of text: borrowing RawSpan, from index: Int) -> UInt64 {
        let count = text.byteCount - index
        if text.byteCount >= 8 { return text.unsafeLoadUnaligned(fromByteOffset: text.byteCount - 8, as: UInt64.self) }
        var word: UInt64 = 0x2020_2020_2020_2020
        for place in 0..<count { word = word << 8 | UInt64(text.unsafeLoad(fromByteOffset: index + place, as: UInt8.self)) }
        return word
    }

    /// Eight bytes at once: all of them ASCII, none a control, a quote or the mark. Now and then says no where it is yes.
    private static func isPlain(_ word: UInt64, _ mark: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        func hasZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let controls = (word &- ones &* 0x20) & ~word
        let found =
            word | controls | hasZero(word ^ ones &* 0x22) | hasZero(word ^ ones &* UInt64(mark)) | hasZero(word ^ ones &* 0x7F)
        return found & highs == 0
    }

    /// The bytes of a character that is certainly a letter: Latin-1 and Latin Extended-A, basic Cyrillic, common CJK.
    /// - Returns: 0 for any other, which must be looked at.
    private static func harmlessLength(_ text: borrowing Span<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0xC3...0xC5, 0xD0: 2
        case 0xD1 where index + 1 < text.count && text[index + 1] <= 0x9F: 2
        case 0xE5...0xE8: 3
        default: 0
        }
    }

    static func append(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    // MARK: JSON

    /// Appends a JSON string with its quotes; control, bidi and other ignorable characters as `\u202E`.
    package static func appendJSON(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        if isPlain(text, besides: 0x5C) {
            append(text, to: &bytes)
        } else {
            appendEscaped(String(decoding: Array(copying: text), as: UTF8.self), to: &bytes)
        }
        bytes.append(0x22)
    }

    package static func appendJSON(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        appendEscaped(text, to: &bytes)
        bytes.append(0x22)
    }

    private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: [0x5C, 0x22])
            case "\\": bytes.append(contentsOf: [0x5C, 0x5C])
            case "\n": bytes.append(contentsOf: [0x5C, 0x6E])
            case "\t": bytes.append(contentsOf: [0x5C, 0x74])
            case "\r": bytes.append(contentsOf: [0x5C, 0x72])
            default:
                guard SafeText.isUnsafe(scalar) else {
                    bytes.append(contentsOf: UTF8.encode(scalar)!)
                    continue
                }
                for unit in UTF16.encode(scalar)! {
                    let digits = String(unit, radix: 16, uppercase: true)
                    bytes.append(contentsOf: Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8))
                }
            }
        }
    }

    // MARK: CSV

    /// Appends a cell of text: quoted where it must be, with an apostrophe before what a spreadsheet would take for a formula.
    package static func appendCell(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
        if isPlainCell(text) { return append(text, to: &bytes) }
        appendCell(String(decoding: Array(copying: text), as: UTF8.self), to: &bytes)
    }

    /// Whether a text can be a cell as it is.
    static func isPlainCell(_ text: borrowing Span<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        return !SafeText.opensFormula(text[0]) && text[0] != 0x20 && text[text.count - 1] != 0x20 && isPlain(text, besides: 0x2C)
    }

    package static func appendCell(_ text: String, to bytes: inout [UInt8]) {
        let opens = text.utf8.first.map(SafeText.opensFormula) ?? false || text.unicodeScalars.first == "\u{FF1D}"
        let safe = (opens ? "'" : "") + SafeText.escaped(text)
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
            return bytes.append(contentsOf: safe.utf8)
        }
        bytes.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
