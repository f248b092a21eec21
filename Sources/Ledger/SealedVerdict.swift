/// A verdict as it goes into the ledger, with the seal over its personal part. Only a `VerdictSealer` makes one.
package struct SealedVerdict: Sendable {
    package let entry: VerdictEntry
    /// As a column: `2026-01-31`.
    let day: String?
    let content: SealedContent
}
