/// What an erasure took away. Whoever holds the receipt can show that it was of this person: the ledger keeps only a seal.
package struct ErasureReceipt: Hashable, Sendable {
    package let erasure: Int64
    package let at: Moment
    /// Explanations that are gone.
    package let verdicts: Int
    package let names: Int
    package let notes: Int
    /// Deliveries whose spooled bytes may name the person; the ledger does not hold them.
    package let deliveries: [Delivery]
    /// Verdicts of the same name that another index number or e-mail address tells apart: a person must look at them.
    package let namesakes: [Int64]
    /// The key of the seal; empty in a purge. It is written nowhere else.
    package let key: [UInt8]
    /// The end of the chain, the erasure in it.
    package let head: AuditHead
}
