/// An Inspira catalogue number.
package struct Code: Sendable {
    package enum Status: String, Sendable {
        case current, earlier, doubtful
        /// Listed nowhere, kept so that it can be named when it is met.
        case unlisted
    }

    package let id: String
    package let number: Int
    package let course: CourseID?
    /// Primary subtag; nil where the code has none.
    package let language: String?
    package let edition: String
    package let networks: [String]
    package let status: Status
    package let source: String
}
