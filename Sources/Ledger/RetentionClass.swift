/// Personal values that are kept for a time of their own.
package enum RetentionClass: String, CaseIterable, Sendable {
    /// Explanations, and whose they are. Without them a verdict is no history any more.
    case contents
    /// Notes of decisions.
    case notes
    /// The names that deliveries came under.
    case names
}
