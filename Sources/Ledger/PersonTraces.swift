/// What the ledger holds of a person, by the keys of the rows.
package struct PersonTraces: Hashable, Sendable {
    package let verdicts: [Int64]
    /// Deliveries in which the person was judged, and those that are to go though nobody could read them.
    package let deliveries: [Int64]
    /// Verdicts of other people in these deliveries.
    package let others: Int
    /// Verdicts of the same name that another index number or e-mail address tells apart.
    package let namesakes: [Int64]
    /// By decision.
    package let notes: [Int64]
    /// By proposal.
    package let proposalNotes: [Int64]
    /// By arrival.
    package let arrivalNames: [Int64]
    /// By deferral.
    package let deferralNames: [Int64]

    /// Names of files.
    package var names: Int { arrivalNames.count + deferralNames.count }

    package var isEmpty: Bool { verdicts.isEmpty && deliveries.isEmpty && deferralNames.isEmpty }
}
