import Rulebook

/// In one word, what need not be searched for: no certificate for a course was accepted, no record was referred.
struct KnownMarks: Sendable, BitwiseCopyable {
    private var bits: UInt64 = 0

    /// The bits below the last are courses, more than one to a bit where there are many.
    private static func bit(_ course: CourseID) -> UInt64 { 1 << (UInt64(course.index) % 63) }

    func mayHold(_ course: CourseID) -> Bool { bits & Self.bit(course) != 0 }
    mutating func insert(_ course: CourseID) { bits |= Self.bit(course) }

    var hasReferred: Bool {
        get { bits >> 63 != 0 }
        set { if newValue { bits |= 1 << 63 } else { bits &= ~(1 << 63) } }
    }
}
