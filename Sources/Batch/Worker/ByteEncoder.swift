import Records

/// Values as bytes, one after the other: numbers little end first, texts and bytes with their length before them.
struct ByteEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    mutating func put(_ value: UInt8) { bytes.append(value) }

    mutating func put(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func put(_ value: Int64) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func put(_ value: some Collection<UInt8>) {
        put(UInt32(value.count))
        bytes.append(contentsOf: value)
    }

    mutating func put(_ text: String) { put(text.utf8) }

    /// 0 for none, else 1 and the value.
    mutating func put(_ text: String?) {
        put(UInt8(text == nil ? 0 : 1))
        if let text { put(text) }
    }

    mutating func put(optional value: [UInt8]?) {
        put(UInt8(value == nil ? 0 : 1))
        if let value { put(value) }
    }

    mutating func put(_ day: CalendarDay?) {
        put(UInt32(day.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0))
    }
}
