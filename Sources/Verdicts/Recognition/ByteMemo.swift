/// Values remembered by the bytes that they were made of; bounded, and then begun anew.
struct ByteMemo<Value: Sendable>: Sendable {
    private struct Entry {
        let start: Int
        let count: Int
        let value: Value
    }

    private let limit: Int
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var slots: [Int32] = Array(repeating: -1, count: 1024)
    private let seed = UInt64.random(in: .min ... .max)

    init(limit: Int) { self.limit = limit }

    var count: Int { entries.count }

    func find(_ key: borrowing Span<UInt8>) -> Value? {
        let place = place(of: key)
        return place < 0 ? nil : entries[Int(place)].value
    }

    /// - Returns: the place of a key's value; -1 when it has none.
    func place(of key: borrowing Span<UInt8>) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash(key)) & (slots.count - 1)
        while slots[slot] >= 0 {
            if equal(Int(slots[slot]), key) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    subscript(place: Int32) -> Value { entries[Int(place)].value }

    var isFull: Bool { entries.count >= limit }

    /// - Parameter key: one that `find` does not find.
    mutating func insert(_ value: Value, for key: borrowing Span<UInt8>) {
        if entries.count >= limit { self = ByteMemo(limit: limit) }
        if entries.count * 2 >= slots.count { grow() }
        let entry = Entry(start: bytes.count, count: key.count, value: value)
        key.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        entries.append(entry)
        place(Int32(entries.count - 1), hash: hash(key))
    }

    private mutating func place(_ index: Int32, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = index
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            place(Int32(index), hash: hash(bytes.span.extracting(entry.start..<entry.start + entry.count)))
        }
    }

    private func equal(_ place: Int, _ key: borrowing Span<UInt8>) -> Bool {
        guard entries[place].count == key.count else { return false }
        let entry = (start: entries[place].start, count: key.count)
        let own = bytes.span.extracting(entry.start..<entry.start + entry.count).bytes
        let other = key.bytes
        var index = 0
        while index + 8 <= entry.count {
            if own.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
                != other.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index += 8
        }
        while index < entry.count {
            if own.unsafeLoad(fromByteOffset: index, as: UInt8.self) != other.unsafeLoad(fromByteOffset: index, as: UInt8.self) {
                return false
            }
            index += 1
        }
        return true
    }

    private func hash(_ key: borrowing Span<UInt8>) -> UInt64 { ByteHash.hash(key, seed: seed) }
}
