/// One field as one place of a text states it.
struct TextStatement: Hashable {
    let field: Field
    let value: String
    let line: Int
    /// Labelled "date" and nothing more: above a letter it is the letter's.
    var isBareDate = false

    /// Whether the value is more than a placeholder (SPEC 5.2).
    var states: Bool { StatedText.states(Array(value.utf8).span, field: field) }
}
