/// The encodings that are read; all become UTF-8 before anything else looks at them.
enum TextEncoding: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252, latin1, latin9

    /// By the byte order mark, which is not part of the text.
    static func marked(_ head: [UInt8]) throws -> (encoding: TextEncoding, markLength: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw ReadingFault(.encoding("UTF-32"))
        }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The bytes 0x80 to 0x9F of Windows-1252; 0 for the five that it leaves undefined.
    private static let windows: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    private static let latin9Changes: [UInt8: UInt32] = [
        0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
    ]

    /// The character of a byte of an eight-bit encoding; nil where it has none.
    func character(_ byte: UInt8) -> Unicode.Scalar? {
        var value = UInt32(byte)
        switch self {
        case .windows1252 where (0x80...0x9F).contains(byte):
            value = Self.windows[Int(byte) - 0x80]
            if value == 0 { return nil }
        case .latin9: value = Self.latin9Changes[byte] ?? value
        default: break
        }
        return Unicode.Scalar(value)
    }
}
