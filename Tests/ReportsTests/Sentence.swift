import Testing

/// What any sentence for a person must be.
enum Sentence {
    static func check(_ sentence: String, _ place: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!sentence.isEmpty, "\(place)", sourceLocation: sourceLocation)
        #expect(
            [".", "?", ")"].contains { sentence.hasSuffix($0) }, "“\(sentence)” has no end: \(place)",
            sourceLocation: sourceLocation)
        #expect(marks(in: sentence) == [], "“\(sentence)”", sourceLocation: sourceLocation)
    }

    /// Traces of a sentence whose parts are missing.
    static func marks(in text: String) -> [String] {
        ["Optional(", "nil", "\\(", "%@", "%d", "{", "}", "TODO", "..", "“”", "« »", "()", "  ", " .", ": .", "<", "null", "_"]
            .filter {
                text.contains($0)
            }
    }
}
