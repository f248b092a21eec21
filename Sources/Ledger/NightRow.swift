/// What became in a run of one thing that it dealt with: an arrival, or a delivery that an earlier run had left.
package struct NightRow: Hashable, Sendable {
    package let delivery: Int64
    /// Of the arrival; raw, nil once it is erased.
    package let name: [UInt8]?
    /// In bytes.
    package let size: Int64
    package let isFolder: Bool
    /// The same bytes came before.
    package let isDuplicate: Bool
    /// As the run left it.
    package let state: DeliveryState
    package let because: String?
    /// Nil where the run did not judge it.
    package let judgement: StoredJudgement?
}
