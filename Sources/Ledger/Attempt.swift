/// One try at reading a delivery, written down before the reading begins.
package struct Attempt: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case finished, crashed
        case timedOut = "timed-out"
        case overLimit = "over-limit"
    }

    package let id: Int64
    package let run: Int64
    package let beganAt: Moment
    /// Nil where the run itself stopped before it was known.
    package let outcome: Outcome?
}
