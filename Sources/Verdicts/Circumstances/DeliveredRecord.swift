/// A record judged in an earlier delivery.
package struct DeliveredRecord: Hashable, Sendable, BitwiseCopyable {
    // Twelve bytes in all, so that findings are no larger for it; no ledger comes near two thousand million deliveries.
    private let number: Int32
    /// Which input of the delivery, from 0.
    package let source: Int32
    /// Its position in that input, from 1.
    package let position: Int32

    package var delivery: Int64 { Int64(number) }

    package init(delivery: Int64, source: Int32, position: Int32) {
        number = Int32(delivery)
        self.source = source
        self.position = position
    }
}
