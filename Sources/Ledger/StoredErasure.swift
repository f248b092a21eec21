/// An erasure as the ledger holds it; it does not say of whom.
package struct StoredErasure: Hashable, Sendable {
    package let id: Int64
    /// Of a person who asked for it; otherwise the time for which something is kept was over.
    package let isOfPerson: Bool
    package let at: Moment
}
