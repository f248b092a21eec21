/// Lines that come with the paper and say nothing of it: page numbers, the maker's mark of a PDF library.
enum TextNoise {
    static func isNoise(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 120 else { return false }
        let words = Folding.words(of: line.text)
        guard let first = words.first, words.count <= 8 else { return false }
        if words.starts(with: ["powered", "by", "tcpdf"]) { return true }
        guard words.count >= 2, ["page", "pagina", "стр", "страница", "第", "صفحة"].contains(first) else { return false }
        return words.dropFirst().allSatisfy { isNumber($0) || ["of", "de", "sur", "из", "of", "页", "من"].contains($0) }
    }

    /// A line of dashes or other marks, three at least.
    static func isRule(_ text: String) -> Bool {
        let marks = text.unicodeScalars.filter { !$0.isBlank }
        return marks.count >= 3 && marks.allSatisfy { ruleMarks.contains($0) }
    }

    private static let ruleMarks: Set<Unicode.Scalar> = [
        "-", "=", "_", "*", "~", "#", "·", "—", "–", "─", "═", "+", "|", ".", "•", "…",
    ]

    private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
