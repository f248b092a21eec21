/// What libxml2's name pointers stand for below an element: it keeps one pointer for equal names as long as the parser lives.
struct XMLNameTable: Sendable {
    private struct Slot {
        var name: UInt = 0
        var prefix: UInt = 0
        var place: Int32 = -1
        var target: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var count = 0

    private static func start(_ name: UInt, _ place: Int, _ mask: Int) -> Int {
        let product = (name ^ UInt(bitPattern: place) &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }

    /// - Returns: nil for a name that was not met below `place` yet.
    @inline(__always)
    func find(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, below place: Int) -> Int? {
        let (name, prefix) = (UInt(bitPattern: name), UInt(bitPattern: prefix))
        return slots.withUnsafeBufferPointer { slots in
            var index = Self.start(name, place, slots.count - 1)
            while slots[index].name != 0 {
                if slots[index].name == name, slots[index].place == Int32(place), slots[index].prefix == prefix {
                    return Int(slots[index].target)
                }
                index = (index + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    mutating func insert(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, below place: Int, target: Int) {
        count += 1
        if count * 2 > slots.count {
            let old = slots
            slots = Array(repeating: Slot(), count: old.count * 2)
            for slot in old where slot.name != 0 { put(slot) }
        }
        put(
            Slot(
                name: UInt(bitPattern: name), prefix: UInt(bitPattern: prefix), place: Int32(place), target: Int32(target)))
    }

    private mutating func put(_ slot: Slot) {
        var index = Self.start(slot.name, Int(slot.place), slots.count - 1)
        while slots[index].name != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }
}
