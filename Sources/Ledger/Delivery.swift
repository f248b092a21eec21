/// Bytes that were handed in, told by their digest.
package struct Delivery: Hashable, Sendable {
    package let id: Int64
    package let digest: ContentDigest
    /// In bytes.
    package let size: Int64
    package let receivedAt: Moment
    package let state: DeliveryState
}
