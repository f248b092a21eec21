/// A delivery as a list shows it.
package struct ListedDelivery: Hashable, Sendable {
    package let delivery: Delivery
    /// Nil where it was not judged.
    package let judgement: StoredJudgement?
    /// Raw, first come first; erased ones are left out.
    package let names: [[UInt8]]
}
