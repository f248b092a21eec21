/// One try at reading a delivery, written down before the reading begins.
package struct Attempt: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case finished, crashed
        case timedOut = "timed-out"
        case overLimit = "over-limit"
        /// The run stopped, or another delivery of its group failed, before its turn came.
        case notTried = "not-tried"
    }

    package let id: Int64
    package let run: Int64
    package let beganAt: Moment
    /// Nil where the run itself stopped before it was known.
    package let outcome: Outcome?

    /// Whether the delivery itself brought it down.
    package var isFailure: Bool { [.crashed, .timedOut, .overLimit].contains(outcome) }
}
