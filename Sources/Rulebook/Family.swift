/// Courses that serve one requirement.
package struct Family: Sendable {
    package let id: String
    package let title: String
    /// The course that staff take, and are told to take instead.
    package let staffCourse: CourseID
    package let source: String
}
