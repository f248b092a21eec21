import Records
import Rulebook

/// A title read once, however many records bear it.
struct TitleReading: Sendable {
    let text: TitleText
    /// The row hit; nil for none.
    let hit: Int?
    /// The nearest rows, where none is hit.
    let suggestions: [Int]
    /// The first character that makes it suspicious.
    let suspicious: Unicode.Scalar?

    /// Whether nothing is left of it to compare: a title that is only a code is none.
    var isAbsent: Bool { text.folded.isEmpty && !text.isTooLong }

    init(_ title: String, rulebook: Rulebook, likeness: TitleLikeness) {
        suspicious = SuspiciousText.find(inTitle: title)
        text = TitleText(title, languages: rulebook.languageNames)
        hit = text.isTooLong ? nil : rulebook.title(folded: text.folded)
        suggestions = hit == nil && !text.isTooLong ? likeness.suggestions(text.folded) : []
    }
}
