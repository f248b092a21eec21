internal import Records

/// A title with the facts that it states taken out of it: what is left is compared (SPEC 5.3).
package struct TitleText: Sendable {
    package let codes: [CodeMention]
    /// The major number of each version stated, in order.
    package let versions: [Int]
    /// The language that a closing bracket or a tail names.
    package let language: String?
    /// The folded rest.
    package let folded: [UInt8]
    /// Longer than may be compared.
    package let isTooLong: Bool

    static let longest = 1000

    package init(_ text: String, languages: LanguageNames) {
        guard text.unicodeScalars.prefix(Self.longest + 1).count <= Self.longest else {
            (codes, versions, language, folded, isTooLong) = ([], [], nil, [], true)
            return
        }
        isTooLong = false
        var rest = text
        codes = CodeMention.take(from: &rest)
        versions = VersionMention.take(from: &rest)
        language = LanguageTail.take(from: &rest, languages: languages)
        folded = Folding.fold(utf8: Array(rest.utf8))
    }
}
