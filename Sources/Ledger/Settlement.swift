/// What became of a delivery, and by which run.
package struct Settlement: Hashable, Sendable {
    package let delivery: Int64
    package let state: DeliveryState
    package let because: String?
    /// Nil where a person did so.
    package let run: Int64?
    package let at: Moment
}
