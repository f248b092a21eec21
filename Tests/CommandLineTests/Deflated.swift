/// Text of much repetition, compressed as PDF streams are (RFC 1950, RFC 1951: one block of fixed codes).
struct Deflated {
    private(set) var bytes: [UInt8] = [0x78, 0x01]
    private var pending: UInt32 = 0
    private var pendingCount = 0
    private var sums: (UInt32, UInt32) = (1, 0)

    /// `pattern` stands `count` times between `head` and `tail`; it is no longer than 1024 bytes.
    init(_ head: [UInt8], pattern: [UInt8], count: Int, _ tail: [UInt8]) {
        put(0b011, 3)
        literals(head + pattern)
        let left = pattern.count * (count - 1)
        for _ in 0..<left / 258 { match(distance: pattern.count) }
        // Where the last match ended within the pattern.
        for index in 0..<left % 258 { literal(pattern[(left / 258 * 258 + index) % pattern.count]) }
        literals(tail)
        putCode(0, 7)
        if pendingCount > 0 { put(0, 8 - pendingCount) }
        sum(head)
        for _ in 0..<count { sum(pattern) }
        sum(tail)
        let checksum = sums.1 << 16 | sums.0
        bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> UInt32($0)) }
    }

    private mutating func literals(_ text: [UInt8]) { for byte in text { literal(byte) } }

    private mutating func literal(_ byte: UInt8) {
        if byte < 144 { putCode(0x30 + UInt32(byte), 8) } else { putCode(0x190 + UInt32(byte) - 144, 9) }
    }

    /// 258 bytes, the longest there is.
    private mutating func match(distance: Int) {
        putCode(0b1100_0101, 8)
        var (code, base, extra) = (0, 1, 0)
        while distance >= base + 1 << extra {
            base += 1 << extra
            code += 1
            extra = max(0, code / 2 - 1)
        }
        putCode(UInt32(code), 5)
        put(UInt32(distance - base), extra)
    }

    /// Huffman codes come with their highest bit first.
    private mutating func putCode(_ code: UInt32, _ count: Int) {
        for bit in (0..<count).reversed() { put(code >> UInt32(bit) & 1, 1) }
    }

    private mutating func put(_ value: UInt32, _ count: Int) {
        pending |= value << UInt32(pendingCount)
        pendingCount += count
        while pendingCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingCount -= 8
        }
    }

    private mutating func sum(_ text: [UInt8]) {
        var (low, high) = (UInt64(sums.0), UInt64(sums.1))
        if let first = text.first, text.allSatisfy({ $0 == first }) {
            let (count, value) = (UInt64(text.count), UInt64(first))
            high += count * low + value * (count * (count + 1) / 2)
            low += value * count
        } else {
            for byte in text {
                low += UInt64(byte)
                high += low
            }
        }
        sums = (UInt32(low % 65521), UInt32(high % 65521))
    }
}
