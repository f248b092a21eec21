/// How a source is to be read, learnt from an earlier reading of it.
package struct ReadingPlan: Hashable, Sendable {
    /// The bytes were found not to be UTF-8: read them as Windows-1252.
    package var isWindows1252 = false

    package init() {}
}

/// Thrown when a source must be read again from its start, by another plan.
package struct ReadAgain: Error {
    package let plan: ReadingPlan
}
