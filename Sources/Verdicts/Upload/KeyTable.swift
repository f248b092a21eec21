import Glibc

/// Numbers by the keys of texts: the texts themselves are not kept, for the keys are hashes of 64 bits under a secret seed.
///
/// Twelve bytes a slot, in parts that grow one by one: while one part is moved, the memory of the others is not needed twice.
struct KeyTable: ~Copyable, @unchecked Sendable {
    private struct Part {
        var slots: UnsafeMutableRawPointer
        var capacity: UInt32
        var count: UInt32 = 0
    }

    private let parts = UnsafeMutablePointer<Part>.allocate(capacity: KeyTable.partCount)
    private(set) var count = 0

    private static let partBits: UInt64 = 5
    private static let partCount = 1 << 5
    private static let slotSize = 12
    private static let leastCapacity: UInt32 = 8

    init() {
        for part in 0..<Self.partCount {
            parts[part] = Part(slots: Self.emptySlots(Self.leastCapacity), capacity: Self.leastCapacity)
        }
    }

    deinit {
        for part in 0..<Self.partCount { Self.release(parts[part]) }
        parts.deallocate()
    }

    func copied() -> KeyTable {
        var copy = KeyTable()
        for part in 0..<Self.partCount {
            Self.release(copy.parts[part])
            copy.parts[part] = parts[part]
            copy.parts[part].slots = Self.emptySlots(parts[part].capacity)
            copy.parts[part].slots.copyMemory(from: parts[part].slots, byteCount: Int(parts[part].capacity) * Self.slotSize)
        }
        copy.count = count
        return copy
    }

    private static func emptySlots(_ capacity: UInt32) -> UnsafeMutableRawPointer {
        let size = Int(capacity) * slotSize
        guard size >= mapped else {
            let slots = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
            slots.initializeMemory(as: UInt8.self, repeating: 0, count: size)
            return slots
        }
        guard let slots = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0),
            slots != MAP_FAILED
        else {
            fatalError("no memory is left for what this upload has shown so far")
        }
        return slots
    }

    private static func release(_ part: Part) {
        let size = Int(part.capacity) * slotSize
        if size >= mapped { munmap(part.slots, size) } else { part.slots.deallocate() }
    }

    /// Bytes from which a part has memory of its own, which goes back to the system at once: parts grow often, and would leave holes.
    private static let mapped = 1 << 14

    // MARK: Slots

    @inline(__always)
    private func part(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> (64 - Self.partBits)) }

    /// Where in its part a search for a key begins.
    @inline(__always)
    private static func start(_ key: UInt64, _ capacity: UInt32) -> UInt32 {
        let bits = (key >> (32 - partBits)) & 0xFFFF_FFFF
        return UInt32(truncatingIfNeeded: (bits &* UInt64(capacity)) >> 32)
    }

    @inline(__always)
    private static func key(_ part: Part, _ slot: UInt32) -> UInt64 {
        part.slots.loadUnaligned(fromByteOffset: Int(slot) * slotSize, as: UInt64.self)
    }

    @inline(__always)
    private static func number(_ part: Part, _ slot: UInt32) -> Int32 {
        part.slots.load(fromByteOffset: Int(slot) * slotSize + 8, as: Int32.self)
    }

    // MARK: Finding

    /// - Parameter key: not 0.
    /// - Returns: -1 when there is none.
    @inline(__always)
    func find(_ key: UInt64) -> Int32 {
        var found: Int32 = -1
        forEach(key) { number in
            found = number
            return false
        }
        return found
    }

    /// Hands out the numbers of a key, as many as were inserted, until told to stop.
    @inline(__always)
    func forEach(_ key: UInt64, _ goesOn: (Int32) -> Bool) {
        let part = parts[part(key)]
        var slot = Self.start(key, part.capacity)
        while true {
            let other = Self.key(part, slot)
            if other == 0 || other == key && !goesOn(Self.number(part, slot)) { return }
            slot += 1
            if slot == part.capacity { slot = 0 }
        }
    }

    /// What stands where a search for a key begins: looked at so that the memory is there when the search comes.
    @inline(__always)
    func touch(_ key: UInt64) -> UInt64 {
        let part = parts[part(key)]
        return Self.key(part, Self.start(key, part.capacity))
    }

    // MARK: Filling

    /// The number of a key; one that is new gets the number that is made for it.
    @inline(__always)
    mutating func number(of key: UInt64, orMake make: () -> Int32) -> Int32 {
        let known = find(key)
        if known >= 0 { return known }
        let number = make()
        insert(key, number)
        return number
    }

    /// Adds a number to those of a key.
    mutating func insert(_ key: UInt64, _ number: Int32) {
        let index = part(key)
        // At most four fifths full.
        if (parts[index].count + 1) * 5 > parts[index].capacity * 4 { grow(index) }
        Self.place(key, number, in: parts[index])
        parts[index].count += 1
        count += 1
    }

    private func grow(_ index: Int) {
        let old = parts[index]
        parts[index].capacity = old.capacity + old.capacity / (old.capacity < 4096 ? 2 : 4)
        parts[index].slots = Self.emptySlots(parts[index].capacity)
        for slot in 0..<old.capacity where Self.key(old, slot) != 0 {
            Self.place(Self.key(old, slot), Self.number(old, slot), in: parts[index])
        }
        Self.release(old)
    }

    private static func place(_ key: UInt64, _ number: Int32, in part: Part) {
        var slot = start(key, part.capacity)
        while Self.key(part, slot) != 0 {
            slot += 1
            if slot == part.capacity { slot = 0 }
        }
        part.slots.storeBytes(of: key, toByteOffset: Int(slot) * slotSize, as: UInt64.self)
        part.slots.storeBytes(of: number, toByteOffset: Int(slot) * slotSize + 8, as: Int32.self)
    }
}
