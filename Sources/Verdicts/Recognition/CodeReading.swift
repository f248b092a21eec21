import Rulebook

/// A code field read once, however many records bear it.
struct CodeReading: Sendable {
    let mentions: [CodeMention]
    /// The first character that makes it suspicious.
    let suspicious: Unicode.Scalar?

    init(_ code: String, rulebook: Rulebook) {
        suspicious = SuspiciousText.find(inCode: code)
        let field = CodeField(code)
        // A bare number is no code; beside one, a number that a row lists may be meant as another.
        let others = field.codes.isEmpty ? [] : field.bareNumbers.filter { rulebook.code($0) != nil }
        let stated = field.codes + others.map { .number($0) }
        // One code with other text beside it is not the code that a row lists.
        mentions = field.hasResidue && Set(stated).count == 1 ? [.malformed(String(code.prefix(24)))] : stated
    }
}
