import Records

/// Reads what a `ByteEncoder` wrote. The other side is not believed: everything is checked.
struct ByteDecoder {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = 0
        end = bytes.count
    }

    var isAtEnd: Bool { place == end }

    mutating func byte() throws -> UInt8 {
        guard place < end else { throw WorkerFailure.garbage }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() throws -> UInt32 {
        guard end - place >= 4 else { throw WorkerFailure.garbage }
        defer { place += 4 }
        return bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
    }

    mutating func large() throws -> Int64 {
        guard end - place >= 8 else { throw WorkerFailure.garbage }
        defer { place += 8 }
        return bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Int64.self)) }
    }

    private mutating func range() throws -> Range<Int> {
        let count = Int(try number())
        guard end - place >= count else { throw WorkerFailure.garbage }
        defer { place += count }
        return place..<place + count
    }

    mutating func block() throws -> [UInt8] { try Array(bytes[range()]) }

    mutating func text() throws -> String {
        let range = try range()
        guard let text = bytes.withUnsafeBufferPointer({ String(validating: $0[range], as: UTF8.self) }) else {
            throw WorkerFailure.garbage
        }
        return text
    }

    mutating func optionalText() throws -> String? { try flag() ? try text() : nil }

    mutating func optionalBlock() throws -> [UInt8]? { try flag() ? try block() : nil }

    mutating func flag() throws -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw WorkerFailure.garbage
        }
    }

    mutating func day() throws -> CalendarDay? {
        let number = Int(try number())
        if number == 0 { return nil }
        guard let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
            throw WorkerFailure.garbage
        }
        return day
    }
}
