/// What a delivery is that was handed in.
package enum Reception: Hashable, Sendable {
    /// Bytes that were never seen.
    case new(delivery: Int64)
    /// The same file again: a run stopped between writing it down and moving it away.
    case leftover(delivery: Int64)
    /// The same bytes, sent again under whatever name: they get no second verdict.
    case duplicate(of: Int64)
}
