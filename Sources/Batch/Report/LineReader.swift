import Glibc

/// Reads the JSON that our own report writes and no other: no white space, keys in their order.
struct LineReader {
    /// The bytes are not what was expected at this place.
    struct Mismatch: Error {
        let place: Int
    }

    /// A string without its quotes.
    struct Text {
        let range: Range<Int>
        let isEscaped: Bool
    }

    let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }
    var mismatch: Mismatch { Mismatch(place: place) }

    /// - Returns: whether it stood here; only then it is passed over.
    mutating func take(_ literal: StaticString) -> Bool {
        take(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func take(_ literal: [UInt8]) -> Bool { literal.withUnsafeBytes { take($0) } }

    private mutating func take(_ literal: UnsafeRawBufferPointer) -> Bool {
        guard let wanted = literal.baseAddress, bytes.count - place >= literal.count else { return false }
        let isHere = bytes.withUnsafeBytes { memcmp($0.baseAddress! + place, wanted, literal.count) == 0 }
        if isHere { place += literal.count }
        return isHere
    }

    mutating func require(_ literal: StaticString) throws { guard take(literal) else { throw mismatch } }

    mutating func number() throws -> Int {
        let start = place
        var number = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]), place - start < 10 {
            number = number * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        guard place > start else { throw mismatch }
        return number
    }

    mutating func text() throws -> Text {
        try require("\"")
        let start = place
        var isEscaped = false
        while true {
            place = Self.endOfPlainText(bytes, from: place)
            guard place < bytes.count, bytes[place] >= 0x20 else { throw mismatch }
            if bytes[place] == 0x22 { break }
            isEscaped = true
            place += 2
        }
        place += 1
        return Text(range: start..<place - 1, isEscaped: isEscaped)
    }

    /// The place of the next quote, backslash or control; the end, or behind it, where there is none.
    private static func endOfPlainText(_ bytes: [UInt8], from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        @inline(__always) func hasZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        var place = start
        // Eight bytes at a time; the lowest mark shows where the first one is.
        bytes.withUnsafeBytes { raw in
            while place + 8 <= raw.count {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
                let controls = (word &- ones &* 0x20) & ~word
                let found = (controls | hasZero(word ^ ones &* 0x22) | hasZero(word ^ ones &* 0x5C)) & (ones &* 0x80)
                if found != 0 {
                    place += found.trailingZeroBitCount >> 3
                    return
                }
                place += 8
            }
        }
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
        return place
    }

    mutating func string() throws -> String { try string(text()) }

    /// - Returns: nil for null.
    mutating func optionalString() throws -> String? { take("null") ? nil : try string() }

    /// What stands between brackets, each read by `item`.
    mutating func array<Item>(_ item: (inout LineReader) throws -> Item) throws -> [Item] {
        var items: [Item] = []
        try skipArray { items.append(try item(&$0)) }
        return items
    }

    mutating func skipArray(_ item: (inout LineReader) throws -> Void) throws {
        try require("[")
        var isFirst = true
        while !take("]") {
            if !isFirst { try require(",") }
            isFirst = false
            try item(&self)
        }
    }

    func string(_ text: Text) throws -> String {
        guard text.isEscaped else { return String(decoding: bytes[text.range], as: UTF8.self) }
        return String(decoding: try JSONEscapes.removed(from: bytes[text.range]), as: UTF8.self)
    }
}
