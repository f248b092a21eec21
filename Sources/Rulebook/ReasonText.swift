/// The words for a reason in the languages of the desk.
package struct ReasonText: Sendable {
    package let reason: Reason
    /// One sentence by language.
    package let text: [Language: String]
    /// What would settle it, or what the person can do.
    package let settle: [Language: String]
    package let source: String
}
