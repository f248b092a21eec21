import Glibc

/// Tails met in a delivery, by number: each is sent once.
struct SharedTails {
    private var numbers: [Int: Int] = [:]
    private var tails: [[UInt8]] = []

    /// Tails that are remembered at once: some twenty megabytes.
    static let most = 16_384

    var isFull: Bool { tails.count >= Self.most }

    mutating func forgetAll() {
        numbers = [:]
        tails = []
    }

    enum Place: Equatable {
        case known(Int)
        case new(Int)
        /// Another has the same key: this one is sent with its record.
        case none
    }

    mutating func place(of tail: ArraySlice<UInt8>) -> Place {
        var hasher = Hasher()
        tail.withUnsafeBytes { hasher.combine(bytes: $0) }
        let key = hasher.finalize()
        if let number = numbers[key] { return isEqual(tails[number], tail) ? .known(number) : .none }
        numbers[key] = tails.count
        tails.append(Array(tail))
        return .new(tails.count - 1)
    }

    private func isEqual(_ one: [UInt8], _ other: ArraySlice<UInt8>) -> Bool {
        one.count == other.count
            && one.withUnsafeBytes { one in other.withUnsafeBytes { memcmp(one.baseAddress!, $0.baseAddress!, $0.count) == 0 } }
    }
}
