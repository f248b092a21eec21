/// Running text as words that phrases and dates are looked for in.
struct Prose {
    struct Token {
        /// As written, without the white space around it.
        let text: String
        /// The piece of the page that it stands in.
        let piece: Int
        let opensPiece: Bool
        /// Its folded words: none for a dash, two for `e-learning`.
        let words: Range<Int>
    }

    private(set) var tokens: [Token] = []
    private(set) var words: [String] = []

    init() {}

    init(_ text: String) { append(text, piece: 0) }

    mutating func append(_ text: String, piece: Int) {
        var opensPiece = true
        for part in text.unicodeScalars.split(whereSeparator: \.isBlank) {
            let text = String(part)
            let folded = Folding.words(of: text)
            tokens.append(
                Token(text: text, piece: piece, opensPiece: opensPiece, words: words.count..<words.count + folded.count))
            words += folded
            opensPiece = false
        }
    }

    /// The phrase that starts at a token.
    /// - Returns: its meaning and the token behind it.
    func match<Meaning>(_ book: PhraseBook<Meaning>, at token: Int, before end: Int) -> (meaning: Meaning, end: Int)? {
        guard token < end, !tokens[token].words.isEmpty else { return nil }
        let start = tokens[token].words.lowerBound
        guard let (meaning, count) = book.match(words[start..<tokens[end - 1].words.upperBound]) else { return nil }
        var behind = token
        while behind < end, tokens[behind].words.upperBound < start + count { behind += 1 }
        return (meaning, behind + 1)
    }

    /// The first folded word of a token; empty for a mark.
    func word(_ token: Int) -> String { tokens[token].words.isEmpty ? "" : words[tokens[token].words.lowerBound] }

    func text(_ range: Range<Int>) -> String { tokens[range].map(\.text).joined(separator: " ") }

    /// Whether the token closes a sentence that the next one does not go on with.
    func endsSentence(_ token: Int) -> Bool {
        let closing: Set<Unicode.Scalar> = ["\"", "”", "»", "’", ")", "'"]
        var scalars = Substring(tokens[token].text).unicodeScalars
        while let last = scalars.last, closing.contains(last) { scalars.removeLast() }
        guard let mark = scalars.last, [".", "!", "?", "。", "！", "؟"].contains(mark) else { return false }
        guard token + 1 < tokens.count, let next = tokens[token + 1].text.unicodeScalars.first else { return true }
        return !next.properties.isLowercase
    }

    /// What of a range stands behind the last end of a sentence in it; `Dr.`, `Jr.` and initials end none.
    func lastSentence(of range: Range<Int>) -> Range<Int> {
        var start = range.upperBound
        while start > range.lowerBound, !endsSentence(start - 1) || isAbbreviation(start - 1) { start -= 1 }
        return start..<range.upperBound
    }

    private func isAbbreviation(_ token: Int) -> Bool {
        guard let scalar = tokens[token].text.unicodeScalars.last, scalar == "." else { return false }
        let word = word(token)
        return word.unicodeScalars.count <= 2 || Wording.besideNames.contains(word) || ["phd", "esq", "prof"].contains(word)
    }
}
