import Records

/// A name as it is compared: a set of folded words.
package struct HolderName: Hashable, Sendable {
    let words: Set<String>

    init(_ text: String) { words = Set(Folding.words(of: text)) }

    /// Whether nothing of a text is a word.
    package static func isEmpty(_ text: String) -> Bool { Folding.words(of: text).isEmpty }

    /// Equal, or one inside the other with at least two words in common.
    func agrees(with other: HolderName) -> Bool {
        if words == other.words { return true }
        let common = words.intersection(other.words).count
        return common >= 2 && (common == words.count || common == other.words.count)
    }
}
