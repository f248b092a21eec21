/// What stands for characters in strings that our own report writes.
enum JSONEscapes {
    /// - Returns: UTF-8.
    /// - Throws: `LineReader.Mismatch` at one that is not written there.
    static func removed(from text: ArraySlice<UInt8>) throws -> [UInt8] {
        var plain: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            guard text[place] == 0x5C else {
                plain.append(text[place])
                place += 1
                continue
            }
            guard place + 1 < text.endIndex else { throw LineReader.Mismatch(place: place) }
            switch text[place + 1] {
            case 0x22, 0x5C: plain.append(text[place + 1])
            case 0x6E: plain.append(0x0A)
            case 0x74: plain.append(0x09)
            case 0x72: plain.append(0x0D)
            case 0x75:
                plain.append(contentsOf: try character(in: text, at: &place))
                continue
            default: throw LineReader.Mismatch(place: place)
            }
            place += 2
        }
        return plain
    }

    /// `\u202E`, or a pair of surrogates.
    private static func character(in text: ArraySlice<UInt8>, at place: inout Int) throws -> [UInt8] {
        let start = place
        let first = try unit(in: text, at: place)
        place += 6
        var value = UInt32(first)
        if UTF16.isLeadSurrogate(first) {
            let second = try unit(in: text, at: place)
            guard UTF16.isTrailSurrogate(second) else { throw LineReader.Mismatch(place: start) }
            value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
            place += 6
        }
        guard let scalar = Unicode.Scalar(value) else { throw LineReader.Mismatch(place: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private static func unit(in text: ArraySlice<UInt8>, at place: Int) throws -> UInt16 {
        guard place + 6 <= text.endIndex, text[place] == 0x5C, text[place + 1] == 0x75, text[place + 2] != 0x2B,
            let unit = UInt16(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16)
        else { throw LineReader.Mismatch(place: place) }
        return unit
    }
}
