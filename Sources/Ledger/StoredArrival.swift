/// An arrival as the ledger holds it.
package struct StoredArrival: Hashable, Sendable {
    package let id: Int64
    package let delivery: Int64
    package let run: Int64?
    package let channel: Arrival.Channel
    package let suffix: String
    /// Raw; nil once it is erased.
    package let name: [UInt8]?
    package let arrivedAt: Moment
    /// The first of its delivery: the others are the same bytes again.
    package let isFirst: Bool
}
