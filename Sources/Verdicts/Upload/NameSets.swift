import Records

/// The names of an upload as numbered sets of numbered words, so that they can be compared without their text.
struct NameSets: ~Copyable, Sendable {
    private var byText = KeyTable()
    private var byWords = KeyTable()
    private var numbers = KeyTable()
    /// Where the words of each set begin, and one more: where those of the last end.
    private var starts = BlockArray<Int32>()
    private var words = BlockArray<Int32>()
    private var own: [Int32] = []

    /// The number of the set of a name's words.
    /// - Parameters:
    ///   - name: as stated, UTF-8.
    ///   - key: that of the text.
    mutating func set(_ name: borrowing Span<UInt8>, key: UInt64) -> Int32 {
        let known = byText.find(key)
        if known >= 0 { return known }
        let set = newSet(name)
        byText.insert(key, set)
        return set
    }

    private mutating func newSet(_ name: borrowing Span<UInt8>) -> Int32 {
        own.removeAll(keepingCapacity: true)
        let folded = Folding.fold(utf8: Array(copying: name))
        var start = 0
        for end in 0...folded.count where end == folded.count || folded[end] == 0x20 {
            if end > start { insert(number(folded.span.extracting(start..<end))) }
            start = end + 1
        }
        let key = own.reduce(ByteHash.shuffled(UInt64(own.count))) { ByteHash.mix($0 ^ UInt64($1)) } | 1
        let known = byWords.find(key)
        if known >= 0 { return known }
        if starts.count == 0 { _ = starts.append(0) }
        let set = Int32(starts.count - 1)
        for word in own { _ = words.append(word) }
        _ = starts.append(Int32(words.count))
        byWords.insert(key, set)
        return set
    }

    private mutating func number(_ word: borrowing Span<UInt8>) -> Int32 {
        let next = Int32(numbers.count)
        return numbers.number(of: ByteHash.key(word)) { next }
    }

    private mutating func insert(_ number: Int32) {
        let place = own.firstIndex { $0 >= number } ?? own.count
        if place == own.count || own[place] != number { own.insert(number, at: place) }
    }

    @inline(__always)
    func touch(_ key: UInt64) -> UInt64 { byText.touch(key) }

    /// As `HolderName.agrees`; what is not stated (-1) contradicts nothing.
    @inline(__always)
    func agree(_ one: Int32, _ other: Int32) -> Bool {
        one == other || one < 0 || other < 0 || isInside(one, other)
    }

    private func isInside(_ one: Int32, _ other: Int32) -> Bool {
        var (left, right) = (starts[one], starts[other])
        let (leftEnd, rightEnd) = (starts[one + 1], starts[other + 1])
        let smaller = min(leftEnd - left, rightEnd - right)
        var common: Int32 = 0
        while left < leftEnd, right < rightEnd {
            let (first, second) = (words[left], words[right])
            if first == second { common += 1 }
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        return HolderName.agree(common: Int(common), ofSmaller: Int(smaller))
    }
}
