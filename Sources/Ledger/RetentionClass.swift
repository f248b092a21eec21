/// Personal values that are kept for a time of their own.
package enum RetentionClass: String, CaseIterable, Sendable {
    /// Explanations, and whose they are. Without them a verdict is no history any more.
    case contents
    /// Notes of decisions and of those that were proposed.
    case notes
    /// The names that deliveries came under.
    case names

    /// The rows of before a moment, by table.
    var queries: [(table: String, keys: String)] {
        switch self {
        case .contents:
            [("contents", "SELECT id FROM verdicts JOIN judgements USING (delivery) WHERE judged_at < ? ORDER BY id")]
        case .notes:
            [
                ("notes", "SELECT id FROM decisions WHERE decided_at < ? ORDER BY id"),
                ("proposal_notes", "SELECT id FROM proposals WHERE proposed_at < ? ORDER BY id"),
            ]
        case .names:
            [
                ("arrival_names", "SELECT id FROM arrivals WHERE arrived_at < ? ORDER BY id"),
                (
                    "deferral_names",
                    "SELECT deferrals.id FROM deferrals JOIN runs ON runs.id = run WHERE began_at < ? ORDER BY deferrals.id"
                ),
            ]
        }
    }
}
