/// Inspira codes as they stand in running text: `LMS-3395`, `LMS 3395`, `lms_3395`, `LMS-2299/2302`.
enum CodeInText {
    /// Where each code stands, in ASCII letters and digits only: a look-alike stays in its text, for the judging to see.
    static func ranges(in text: String) -> [Range<String.Index>] {
        let bytes = text.utf8
        var ranges: [Range<String.Index>] = []
        var index = bytes.startIndex
        var previous: UInt8 = 0x20
        while index < bytes.endIndex {
            if !isWord(previous), let end = code(in: bytes, at: index) {
                ranges.append(index..<end)
                previous = 0x30
                index = end
            } else {
                previous = bytes[index]
                index = bytes.index(after: index)
            }
        }
        return ranges
    }

    /// The end of the code that starts here.
    private static func code(in bytes: String.UTF8View, at start: String.Index) -> String.Index? {
        var index = start
        for letter in "lms".utf8 {
            guard index < bytes.endIndex, bytes[index] | 0x20 == letter else { return nil }
            index = bytes.index(after: index)
        }
        var separators = 0
        while index < bytes.endIndex, separators < 3, let length = separator(bytes[index...]) {
            index = bytes.index(index, offsetBy: length)
            separators += 1
        }
        guard let end = number(in: bytes, at: index) else { return nil }
        return moreNumbers(in: bytes, from: end)
    }

    /// Letters and digits that start with a digit.
    private static func number(in bytes: String.UTF8View, at start: String.Index) -> String.Index? {
        guard start < bytes.endIndex, (0x30...0x39).contains(bytes[start]) else { return nil }
        return bytes[start...].firstIndex { !isWord($0) } ?? bytes.endIndex
    }

    /// `/2302` behind a code belongs to it: it is a second one.
    private static func moreNumbers(in bytes: String.UTF8View, from start: String.Index) -> String.Index {
        var end = start
        while end < bytes.endIndex, bytes[end] == 0x2F, let next = number(in: bytes, at: bytes.index(after: end)),
            bytes.distance(from: end, to: next) >= 4
        {
            end = next
        }
        return end
    }

    /// The length of a space, dash, dot, colon or underscore.
    private static func separator(_ bytes: Substring.UTF8View) -> Int? {
        let first = bytes[bytes.startIndex]
        if [0x20, 0x2D, 0x2E, 0x3A, 0x5F, 0x23].contains(first) { return 1 }
        let head = Array(bytes.prefix(3))
        if head.starts(with: [0xC2, 0xA0]) { return 2 }
        return head.count == 3 && head[0] == 0xE2 && head[1] == 0x80 && (0x90...0x95).contains(head[2]) ? 3 : nil
    }

    /// A letter or digit; what lies beyond ASCII is taken for a letter.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
}
