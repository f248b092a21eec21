/// Numbers by the keys of texts: the texts themselves are not kept, for the keys are hashes of 64 bits under a secret seed.
struct KeyTable: Sendable {
    private struct Slot: BitwiseCopyable {
        var key: UInt64 = 0
        var number: Int32 = 0
    }

    private var slots: [Slot] = Array(repeating: Slot(), count: 64)
    private(set) var count = 0

    /// - Parameter key: not 0.
    /// - Returns: -1 when there is none.
    func find(_ key: UInt64) -> Int32 {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key >> 7) & mask
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].number }
            place = (place + 1) & mask
        }
        return -1
    }

    /// What stands where a search for a key begins.
    func touch(_ key: UInt64) -> Int32 { slots[Int(truncatingIfNeeded: key >> 7) & (slots.count - 1)].number }

    /// - Parameter key: one that is not in the table.
    mutating func insert(_ key: UInt64, _ number: Int32) {
        if (count + 1) * 4 > slots.count * 3 {
            let old = slots
            slots = Array(repeating: Slot(), count: old.count * 2)
            for slot in old where slot.key != 0 { place(slot) }
        }
        place(Slot(key: key, number: number))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: slot.key >> 7) & mask
        while slots[place].key != 0 { place = (place + 1) & mask }
        slots[place] = slot
    }
}
