extension Prose {
    /// How many tokens a date may take: `Friday, 5 January 2024 at 10:11 AM UTC` takes eight.
    private static let longestDate = 9

    /// The date that starts at a token: the longest that reads as one. A number alone is none.
    func date(at start: Int, before end: Int) -> (text: String, end: Int)? {
        guard start < end, opensDate(start, before: end) else { return nil }
        var last = min(end, start + Self.longestDate)
        while last > start {
            let text = Self.trimmed(text(start..<last))
            if Self.isDate(text) {
                while last > start + 1, Self.trailing.contains(word(last - 1)) { last -= 1 }
                return (Self.trimmed(self.text(start..<last)), last)
            }
            last -= 1
        }
        return nil
    }

    /// A date behind a word that leads to one (`on`, `le`, `el`); for `from ... to ...` both days, which name no day.
    func markedDate(at start: Int, before end: Int) -> (text: String, end: Int)? {
        guard let (opensSpan, behind) = match(Self.markers, at: start, before: end) else { return nil }
        guard let first = date(at: behind, before: end) else { return nil }
        guard opensSpan, first.end < end, Self.spanWords.contains(word(first.end)),
            let second = date(at: first.end + 1, before: end)
        else { return first }
        return (Self.trimmed(text(start..<second.end)), second.end)
    }

    /// A date without the word that leads to it.
    static func withoutMarker(_ text: String) -> String {
        let prose = Prose(text)
        return prose.markedDate(at: 0, before: prose.tokens.count)?.text ?? text
    }

    /// Whether a whole text is a date that names more than a year.
    static func isDate(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 80, bytes.contains(where: { !(0x30...0x39).contains($0) }),
            text.unicodeScalars.contains(where: isDigit)
        else { return false }
        return DateReader.read(text, order: nil).date != .unreadable
    }

    /// Cheap: whether a date may start here at all.
    private func opensDate(_ token: Int, before end: Int) -> Bool {
        if tokens[token].text.unicodeScalars.contains(where: Self.isDigit) { return true }
        let word = word(token)
        if MonthNames.numbers[word] != nil || MonthNames.weekdays.contains(word) { return true }
        // `on the 5th of March`, `le mardi 5 mars`, `كانون الثاني`
        guard token + 1 < end else { return false }
        if MonthNames.twoWordNumbers[word + " " + self.word(token + 1)] != nil { return true }
        return Self.articles.contains(word) && tokens[token + 1].text.unicodeScalars.contains(where: Self.isDigit)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

    /// Without the marks that close a sentence or a bracket.
    private static func trimmed(_ text: String) -> String {
        let marks: Set<Unicode.Scalar> = [
            ".", ",", ";", ":", "!", ")", "]", "(", "[", "\"", "”", "“", "»", "«", "،", "。", "；", "，",
        ]
        var scalars = Substring(text).unicodeScalars
        while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
        while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
        return String(scalars)
    }

    private static let articles: Set<String> = ["the", "le", "la", "el", "dia", "day"]
    private static let trailing: Set<String> = [
        "at", "a", "on", "the", "of", "de", "del", "le", "la", "el", "en", "day", "в", "st", "",
    ]
    private static let spanWords: Set<String> = [
        "to", "until", "till", "and", "au", "al", "et", "y", "hasta", "jusquau", "по", "до",
    ]

    /// Whether it may also open a span of days.
    private static let markers = PhraseBook<Bool>(
        [
            "on", "on the", "dated", "as of", "in", "le", "en date du", "à la date du", "en", "el", "el día", "con fecha", "от",
            "в", "بتاريخ", "في", "في تاريخ",
        ]
        .map { ($0, false) }
            + ["from", "between", "du", "del", "desde el", "desde", "entre le", "entre el", "с"].map { ($0, true) })
}
