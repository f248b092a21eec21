/// A decision as the ledger holds it. One that was withdrawn stays.
package struct StoredDecision: Hashable, Sendable {
    package let id: Int64
    package let verdict: Int64
    /// Its note is nil once it is erased.
    package let decision: Decision
    package let decidedAt: Moment
    package let isWithdrawn: Bool
}
