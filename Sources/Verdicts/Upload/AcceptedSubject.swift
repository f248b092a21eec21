import Rulebook

/// What may be accepted once for a holder: a course, and the cycle where it is taken again and again.
struct AcceptedSubject: Hashable, Sendable, BitwiseCopyable {
    let course: Int16
    /// The last digits of the year in which the cycle begins, in base 256; 0 for a once-only course.
    private let cycle: UInt8

    /// - Parameter cycle: the year; 0 for a once-only course.
    init(_ course: CourseID, cycle: Int16) {
        self.course = course.index
        self.cycle = UInt8(truncatingIfNeeded: cycle)
    }

    var bits: UInt64 { UInt64(UInt16(bitPattern: course)) << 8 | UInt64(cycle) }
}
