/// A code field as typed: its codes, and whether anything stands beside them that may change what they mean (SPEC 5.2).
package struct CodeField: Hashable, Sendable {
    /// Every code, the further numbers beside one (`LMS-2299, 2302`) among them; empty when the field holds none.
    package private(set) var codes: [CodeMention] = []
    /// Numbers between semicolons that stand beside no code: two fields of one record are joined so.
    package private(set) var bareNumbers: [Int] = []
    /// Text beside a code that is neither a trailing bracket nor a separator (`LMS-3395-FR`, `not LMS-3395`).
    package private(set) var hasResidue = false

    /// The one code that the field states; nil when it states none, several, or anything beside it.
    package var only: Int? {
        guard codes.count == 1, bareNumbers.isEmpty, !hasResidue, case .number(let number) = codes[0] else { return nil }
        return number
    }

    package init(_ text: String) {
        for part in text.unicodeScalars.split(separator: ";") { read(Array(part)) }
    }

    private mutating func read(_ part: [Unicode.Scalar]) {
        guard !CodeMention.all(in: Self.string(part[...])).isEmpty else {
            return readWithoutCode(part)
        }
        var bare = part[...]
        var brackets: [ArraySlice<Unicode.Scalar>] = []
        while let open = Self.trailingBracket(bare) {
            brackets.append(bare[open...])
            bare = bare[..<open]
        }
        var rest = Self.string(bare)
        codes += CodeMention.take(from: &rest)
        let left = Array(rest.unicodeScalars)
        let words = Self.words(left[...])
        hasResidue =
            hasResidue || !words.allSatisfy(Self.isNumber) || !left.allSatisfy { $0.isLetterOrNumber || Self.separates($0) }
        codes += (words + brackets.flatMap(Self.words)).compactMap(Self.number).map { .number($0) }
    }

    private mutating func readWithoutCode(_ part: [Unicode.Scalar]) {
        let words = Self.words(part[...])
        if words.allSatisfy(Self.isNumber) { bareNumbers += words.compactMap(Self.number) }
    }

    /// Where a bracket that closes the text opens; nil when there is none, or when it holds a code.
    private static func trailingBracket(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let end = text.lastIndex(where: { !$0.properties.isWhitespace }), isClosing(text[end]) else { return nil }
        var depth = 0
        var index = end
        while true {
            if isClosing(text[index]) { depth += 1 }
            if isOpening(text[index]) { depth -= 1 }
            if depth == 0 { break }
            guard index > text.startIndex else { return nil }
            index -= 1
        }
        return CodeMention.all(in: string(text[index...])).isEmpty ? index : nil
    }

    // MARK: Scalars

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        text.split { !$0.isLetterOrNumber }
    }

    private static func isNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.allSatisfy { (0x30...0x39).contains($0.value) }
    }

    private static func number(_ word: ArraySlice<Unicode.Scalar>) -> Int? { isNumber(word) ? Int(string(word)) : nil }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .openPunctuation }
    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .closePunctuation }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
            true
        default: scalar.properties.isWhitespace || ",.:/\\|&+#'\"\u{2212}".unicodeScalars.contains(scalar)
        }
    }
}
