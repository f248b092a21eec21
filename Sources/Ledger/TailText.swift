/// The part of an explanation behind the record: verdict, findings, advice.
package enum TailText: Hashable, Sendable {
    /// By the number under which it was given to the writer of this delivery: many records share it.
    case shared(Int)
    /// Names something of the upload, or is met once.
    case own([UInt8])
}
