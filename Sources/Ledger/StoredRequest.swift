/// A request that a clerk has taken in at the desk: certificates of one person, judged together.
package struct StoredRequest: Hashable, Sendable {
    package let id: Int64
    package let arrival: StoredArrival
    package let delivery: Delivery
    /// Nil where nothing of it could be judged.
    package let judgement: StoredJudgement?
    /// Who took it in.
    package let by: UserName
    package let madeAt: Moment
}
