/// Phrases and what each means; the longest that fits is found by its first word.
struct PhraseBook<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let words: [String]
        let meaning: Meaning
    }

    private var phrases: [String: [Phrase]] = [:]

    /// - Parameter phrases: each as a person writes it; the earlier of two that fold alike counts.
    init(_ phrases: some Sequence<(String, Meaning)>) {
        for (text, meaning) in phrases {
            let words = Folding.words(of: text)
            guard let first = words.first else { continue }
            self.phrases[first, default: []].append(Phrase(words: words, meaning: meaning))
        }
        for first in self.phrases.keys { self.phrases[first]?.sort { $0.words.count > $1.words.count } }
    }

    /// The longest phrase that starts at a word.
    func match(_ words: ArraySlice<String>) -> (meaning: Meaning, count: Int)? {
        guard let first = words.first, let phrases = phrases[first] else { return nil }
        guard let phrase = phrases.first(where: { words.starts(with: $0.words) }) else { return nil }
        return (phrase.meaning, phrase.words.count)
    }
}
