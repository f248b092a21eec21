import Rulebook

/// A code field read once, however many records bear it.
struct CodeReading: Sendable {
    let mentions: [CodeMention]
    /// The first character that makes it suspicious.
    let suspicious: Unicode.Scalar?

    init(_ code: String) {
        suspicious = SuspiciousText.find(inCode: code)
        mentions = CodeMention.all(in: code)
    }
}
