extension CodeInText {
    /// Takes the one code out of a text, with its brackets and the words that announce it (`(course code LMS-3395)`).
    /// - Returns: nil when the text holds no code or several, which the judging must see together.
    static func take(from text: String, names: FieldNames) -> (code: String, rest: String)? {
        let ranges = ranges(in: text)
        guard ranges.count == 1 else { return nil }
        var before = String(text[..<ranges[0].lowerBound])
        var after = String(text[ranges[0].upperBound...])
        before = withoutLabel(trimmed(before, marks: gaps), names: names)
        if let open = before.unicodeScalars.last, let close = brackets[open] {
            if let end = after.unicodeScalars.firstIndex(of: close) {
                let inside = String(after.unicodeScalars[..<end])
                // `(LMS-3395, English)`: what else the bracket says belongs to the title no more than the code.
                before.unicodeScalars.removeLast()
                after =
                    keeps(inside)
                    ? inside + String(after.unicodeScalars[after.unicodeScalars.index(after: end)...])
                    : String(after.unicodeScalars[after.unicodeScalars.index(after: end)...])
            } else {
                before.unicodeScalars.removeLast()
            }
        }
        let rest = [trimmed(before, marks: gaps), leadingTrimmed(after)].filter { !$0.isEmpty }.joined(separator: " ")
        return (String(text[ranges[0]]), rest)
    }

    /// Whether the rest of a bracket must stay: anything but a word or two beside the code.
    private static func keeps(_ inside: String) -> Bool { !Folding.fold(inside).isEmpty }

    /// Whether a text is a code and nothing else but the words that announce it.
    static func isOnlyCode(_ text: String, names: FieldNames) -> Bool {
        take(from: text, names: names).map { Folding.fold($0.rest).isEmpty } ?? false
    }

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "（": "）", "【": "】"]
    private static let gaps: Set<Unicode.Scalar> = [" ", "-", "–", "—", ",", ":", ";", "|", "•", "·", "\u{A0}", "："]

    /// Without the known name of a code that it ends in, at most four words.
    private static func withoutLabel(_ text: String, names: FieldNames) -> String {
        let words = text.split(separator: " ")
        for count in stride(from: min(4, words.count), to: 0, by: -1) {
            let label = words.suffix(count).joined(separator: " ")
            guard names[label] == .courseCode else { continue }
            let opens = label.unicodeScalars.first.flatMap { brackets[$0] != nil ? String($0) : nil } ?? ""
            return trimmed(words.dropLast(count).joined(separator: " "), marks: gaps) + opens
        }
        return text
    }

    private static func trimmed(_ text: String, marks: Set<Unicode.Scalar>) -> String {
        var scalars = Substring(text).unicodeScalars
        while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
        while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
        return String(scalars)
    }

    private static func leadingTrimmed(_ text: String) -> String { trimmed(text, marks: gaps) }
}
