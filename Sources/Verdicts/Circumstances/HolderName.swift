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
        return Self.agree(
            common: words.intersection(other.words).count, ofSmaller: min(words.count, other.words.count))
    }

    /// Whether of two different sets of words one lies inside the other, and not by a single word.
    static func agree(common: Int, ofSmaller smaller: Int) -> Bool { common >= 2 && common == smaller }
}
