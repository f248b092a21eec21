/// A course that is expected beside, or instead of, another.
package struct Companion: Sendable {
    package let id: String
    package let course: CourseID
    package let advice: Reason
    package let companion: CourseID
    package let source: String
}
