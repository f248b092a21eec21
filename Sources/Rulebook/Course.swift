internal import Records

/// Something one can complete; a version or a managers' edition is its own course.
package struct Course: Sendable {
    package let id: String
    package let family: Int16
    /// The major version that this course is, where its family tells versions apart.
    package let version: Int?
    package let title: String
    package let audience: String
    package let since: DayInterval?
    package let renewal: Renewal
    package let source: String
}
