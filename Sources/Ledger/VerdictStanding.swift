/// Where a verdict stands with people.
package struct VerdictStanding: Hashable, Sendable {
    /// A decision that waits for its second person.
    package struct Proposal: Hashable, Sendable {
        package let id: Int64
        /// Without a second person.
        package let decision: Decision
        package let code: String?
        package let user: Int64
        package let proposedAt: Moment
    }

    package struct Mark: Hashable, Sendable {
        package let id: Int64
        package let by: UserName
        package let at: Moment
    }

    /// All that were ever made, in order.
    package let decisions: [StoredDecision]
    /// The code that the standing decision chose.
    package let code: String?
    package let proposal: Proposal?
    /// Who is at it.
    package let claim: Mark?
    /// Who has entered it in Inspira.
    package let entry: Mark?
    /// The request in which it was judged again with a further fact.
    package let completion: Int64?
    /// Grows with whatever people do with the verdict: who decides has seen this one.
    package let version: Int64

    package var standing: StoredDecision? { decisions.last { !$0.isWithdrawn } }
}
