/// What a delivery is that was handed in.
package struct Reception: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Bytes that were never seen.
        case new
        /// The same file again: a run stopped between writing it down and moving it away, or could not move it.
        case leftover
        /// The same bytes, sent again under whatever name: they get no second verdict.
        case duplicate
    }

    package let kind: Kind
    package let delivery: Int64
    /// The number under which the original is kept.
    package let arrival: Int64

    package init(_ kind: Kind, delivery: Int64, arrival: Int64) {
        self.kind = kind
        self.delivery = delivery
        self.arrival = arrival
    }
}
