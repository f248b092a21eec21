/// Where a field lies in the bytes of its page.
@usableFromInline
struct FieldSlot: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0

    init(_ range: Range<Int>) {
        start = UInt32(range.lowerBound)
        count = UInt32(range.count)
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    static let nowhere = FieldSlot(0..<0)
}
