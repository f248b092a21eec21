/// An open-addressed table of indices: the caller keeps what they stand for. Half of each hash stands beside its index, so that what a
/// search passes over is never looked up, and what it finds is looked up once.
struct SlotTable: Sendable {
    /// The upper half of the hash, then the index plus one; 0 is empty.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private var count = 0

    private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    /// - Returns: the index for which `matches` holds; -1 when there is none.
    @inline(__always)
    func find(_ hash: UInt64, matches: (Int32) -> Bool) -> Int32 {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            let slot = slots[place]
            if (slot ^ hash) & Self.upperHalf == 0, matches(Self.index(slot)) { return Self.index(slot) }
            place = (place + 1) & mask
        }
        return -1
    }

    /// What stands where a search for a hash begins.
    func touch(_ hash: UInt64) -> Int32 { Int32(truncatingIfNeeded: slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)]) }

    private static func index(_ slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot) &- 1 }

    private static func slot(_ hash: UInt64, _ index: Int32) -> UInt64 {
        hash & upperHalf | UInt64(UInt32(bitPattern: index &+ 1))
    }

    /// Puts `index` in the place of the one for which `matches` holds, or adds it.
    /// - Parameter rehash: the hash of an index, needed when the table grows.
    /// - Returns: the index that it replaced; -1 when it is new.
    @inline(__always)
    mutating func put(_ index: Int32, hash: UInt64, matches: (Int32) -> Bool, rehash: (Int32) -> UInt64) -> Int32 {
        if (count + 1) * 4 > slots.count * 3 { grow(rehash) }
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            let slot = slots[place]
            if (slot ^ hash) & Self.upperHalf == 0, matches(Self.index(slot)) {
                slots[place] = Self.slot(hash, index)
                return Self.index(slot)
            }
            place = (place + 1) & mask
        }
        slots[place] = Self.slot(hash, index)
        count += 1
        return -1
    }

    private mutating func grow(_ rehash: (Int32) -> UInt64) {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for slot in old where slot != 0 {
            var place = Int(truncatingIfNeeded: rehash(Self.index(slot))) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }
}
