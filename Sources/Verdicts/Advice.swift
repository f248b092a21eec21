package import Rulebook

/// Something to know beside the verdict; never changes it (SPEC 5.8).
package struct Advice: Hashable, Sendable {
    package let reason: Reason
    /// The course meant: the one to take instead, or the companion.
    package let course: CourseID?

    package init(_ reason: Reason, course: CourseID? = nil) {
        self.reason = reason
        self.course = course
    }
}
