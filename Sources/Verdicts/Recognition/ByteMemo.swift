import Records

/// Values remembered by the keys of the texts that they were made of.
struct ByteMemo<Value: Sendable>: ~Copyable, Sendable {
    /// What a text came to, and the number that tells it from other texts, from 1.
    struct Known: Sendable {
        let number: UInt32
        let value: Value
    }

    private var places = KeyTable()
    private var known: [Known] = []

    var count: Int { known.count }

    /// - Parameter make: asked for a text that was not met before.
    mutating func value(of text: borrowing Span<UInt8>, orMake make: () -> Value) -> Known {
        let key = ByteHash.key(text)
        let place = places.find(key)
        if place >= 0 { return known[Int(place)] }
        let new = Known(number: UInt32(known.count + 1), value: make())
        places.insert(key, Int32(known.count))
        known.append(new)
        return new
    }
}
