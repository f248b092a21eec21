package import Rulebook

/// What is open for the same reason: one look may settle all of it.
package struct WorkGroup: Hashable, Sendable {
    package let kind: WorkKind
    package let count: Int
    /// When the first of them was judged.
    package let oldest: Moment
    /// How many somebody is at.
    package let claimed: Int
}

/// What a group has in common.
package struct WorkKind: Hashable, Sendable {
    package var reason: Reason
    package var course: String?
    /// As the certificates state it.
    package var issuer: String?

    package init(reason: Reason, course: String?, issuer: String?) {
        self.reason = reason
        self.course = course
        self.issuer = issuer
    }
}
