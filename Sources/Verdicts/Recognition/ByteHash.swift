/// Hashes of bytes, seeded anew in each process, so that nobody outside can make two texts meet.
enum ByteHash {
    private static let seed = UInt64.random(in: .min ... .max)

    static func hash(_ key: borrowing Span<UInt8>, seed: UInt64) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: key.count)
        let raw = key.bytes
        var index = 0
        while index + 8 <= key.count {
            hash = mix(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var tail: UInt64 = 0
        while index < key.count {
            tail = tail << 8 | UInt64(key[index])
            index += 1
        }
        return mix(mix(hash ^ tail))
    }

    /// A key that stands for a text; never 0.
    static func key(_ text: borrowing Span<UInt8>) -> UInt64 { hash(text, seed: seed) | 1 }

    /// Another value for each value, spread evenly; never 0 for one below 2^63.
    static func shuffled(_ value: UInt64) -> UInt64 {
        var value = value ^ (seed | 1 << 63)
        value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        return value ^ value >> 32
    }

    static func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
