/// A run as the ledger holds it.
package struct StoredRun: Hashable, Sendable {
    package struct End: Hashable, Sendable {
        package let at: Moment
        package let exitCode: Int
        package let rulebook: String
        package let seen: Int
        package let counts: RunCounts
    }

    package let id: Int64
    package let beganAt: Moment
    /// Nil while it is at work, or where it was stopped.
    package let end: End?
}
