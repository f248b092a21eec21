/// A title under which one course or several appear.
package struct Title: Sendable {
    package let id: String
    package let text: String
    /// Nil where the title is the same in every language.
    package let language: String?
    /// In the order of their ids; at most `mostCourses`.
    package let courses: [CourseID]
    package let source: String
    /// Folded after code, version and language are taken out, in UTF-8 and as words.
    package let folded: [UInt8]
    package let words: Set<String>

    /// More could not be told apart by anything that a certificate states.
    package static let mostCourses = 4
}
