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
        if let number = numbers[key] { return tails[number].elementsEqual(tail) ? .known(number) : .none }
        numbers[key] = tails.count
        tails.append(Array(tail))
        return .new(tails.count - 1)
    }
}
