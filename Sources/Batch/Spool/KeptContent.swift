import Ledger

/// Bytes in the content store.
struct KeptContent: Hashable, Sendable {
    let digest: ContentDigest
    /// In bytes.
    let size: Int64
}
