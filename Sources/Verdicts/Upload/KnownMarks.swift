import Rulebook

/// In one word, what need not be searched for: no certificate for a course was accepted, no record of a day was referred.
struct KnownMarks: Sendable, BitwiseCopyable {
    private var bits: UInt64 = 0

    /// The upper bits are for days, the others for courses; more than one to a bit where there are many.
    private static let courseBits: UInt64 = 48

    private static func bit(_ course: CourseID) -> UInt64 { 1 << (UInt64(course.index) % courseBits) }

    private static func bit(day: Int32) -> UInt64 {
        1 << (courseBits + UInt64(UInt32(bitPattern: day &* 0x2545_F491) >> 28))
    }

    var hasAny: Bool { bits != 0 }

    func mayHold(_ course: CourseID) -> Bool { bits & Self.bit(course) != 0 }
    mutating func insert(_ course: CourseID) { bits |= Self.bit(course) }

    /// - Parameter day: any number that equal records have in common.
    func mayBeReferred(_ day: Int32) -> Bool { bits & Self.bit(day: day) != 0 }
    mutating func noteReferred(_ day: Int32) { bits |= Self.bit(day: day) }
}
