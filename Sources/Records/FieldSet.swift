/// Which fields: one bit for each.
struct FieldSet: Hashable, Sendable {
    private var bits: UInt32 = 0

    init() {}
    init(_ field: Field) { bits = Self.bit(field) }

    private static func bit(_ field: Field) -> UInt32 { 1 << UInt32(field.rawValue) }

    var isEmpty: Bool { bits == 0 }
    var count: Int { bits.nonzeroBitCount }
    func contains(_ field: Field) -> Bool { bits & Self.bit(field) != 0 }
    mutating func insert(_ field: Field) { bits |= Self.bit(field) }
    mutating func formUnion(_ other: FieldSet) { bits |= other.bits }

    func removing(_ field: Field) -> FieldSet {
        var rest = self
        rest.bits &= ~Self.bit(field)
        return rest
    }
}
