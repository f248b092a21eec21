import Records

/// Values remembered by the keys of the bytes that they were made of.
struct ByteMemo<Value: Sendable>: ~Copyable, Sendable {
    private var places = KeyTable()
    private var values: [Value] = []

    var count: Int { values.count }

    func find(_ text: borrowing Span<UInt8>) -> Value? {
        let place = places.find(ByteHash.key(text))
        return place < 0 ? nil : values[Int(place)]
    }

    /// - Parameter text: one that `find` does not find.
    mutating func insert(_ value: Value, for text: borrowing Span<UInt8>) {
        places.insert(ByteHash.key(text), Int32(values.count))
        values.append(value)
    }
}
