/// A closing bracket or a ` - ` tail of a title that names a language (SPEC 5.3).
enum LanguageTail {
    static func take(from text: inout String, languages: LanguageNames) -> String? {
        let scalars = Array(text.unicodeScalars)
        // What taking out a code or a version leaves at the end is no part of the title.
        var end = scalars.count
        while end > 0 {
            if scalars[end - 1].properties.isWhitespace || scalars[end - 1].properties.generalCategory == .dashPunctuation {
                end -= 1
            } else if let trimmed = withoutEmptyBracket(scalars[..<end]) {
                end = trimmed
            } else {
                break
            }
        }
        guard let (range, start) = bracket(scalars[..<end]) ?? tail(scalars[..<end]) else { return nil }
        let name = String(String.UnicodeScalarView(scalars[range]))
        guard let language = languages[name] else { return nil }
        text = String(String.UnicodeScalarView(scalars[..<start]))
        return language
    }

    private static func withoutEmptyBracket(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard text.last?.properties.generalCategory == .closePunctuation else { return nil }
        var index = text.endIndex - 1
        while index > text.startIndex, text[index - 1].properties.isWhitespace { index -= 1 }
        guard index > text.startIndex, text[index - 1].properties.generalCategory == .openPunctuation else { return nil }
        index -= 1
        while index > text.startIndex, text[index - 1].properties.isWhitespace { index -= 1 }
        return index
    }

    /// The inside of a closing bracket, and where the bracket opens.
    private static func bracket(_ text: ArraySlice<Unicode.Scalar>) -> (Range<Int>, Int)? {
        guard text.last?.properties.generalCategory == .closePunctuation,
            let open = text.lastIndex(where: { $0.properties.generalCategory == .openPunctuation }), open > text.startIndex
        else { return nil }
        return (open + 1..<text.endIndex - 1, open)
    }

    /// What follows the last dash that stands between spaces.
    private static func tail(_ text: ArraySlice<Unicode.Scalar>) -> (Range<Int>, Int)? {
        guard let dash = text.lastIndex(where: { $0.properties.generalCategory == .dashPunctuation }), dash > text.startIndex,
            dash + 1 < text.endIndex, text[dash - 1].properties.isWhitespace, text[dash + 1].properties.isWhitespace
        else { return nil }
        return (dash + 1..<text.endIndex, dash)
    }
}
