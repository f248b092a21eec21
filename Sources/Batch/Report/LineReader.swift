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
        while place < bytes.count, bytes[place] != 0x22 {
            guard bytes[place] >= 0x20 else { throw mismatch }
            if bytes[place] == 0x5C {
                isEscaped = true
                place += 1
            }
            place += 1
        }
        guard place < bytes.count else { throw mismatch }
        place += 1
        return Text(range: start..<place - 1, isEscaped: isEscaped)
    }

    mutating func string() throws -> String { try string(text()) }

    /// - Returns: nil for null.
    mutating func optionalString() throws -> String? { take("null") ? nil : try string() }

    /// What stands between brackets, each read by `item`.
    mutating func array<Item>(_ item: (inout LineReader) throws -> Item) throws -> [Item] {
        try require("[")
        var items: [Item] = []
        while !take("]") {
            if !items.isEmpty { try require(",") }
            items.append(try item(&self))
        }
        return items
    }

    func string(_ text: Text) throws -> String {
        guard text.isEscaped else { return String(decoding: bytes[text.range], as: UTF8.self) }
        return String(decoding: try JSONEscapes.removed(from: bytes[text.range]), as: UTF8.self)
    }
}
