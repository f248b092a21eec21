/// What single words before a verb are, by the tables of `Wording+Doubts`.
extension Prose {
    func words(_ token: Int) -> ArraySlice<String> { words[tokens[token].words] }

    /// Whether every word of a token is a title, a particle or another small word that goes with a name.
    func isNeutral(_ token: Int) -> Bool { words(token).allSatisfy(Wording.besideNames.contains) }

    func isAuxiliary(_ token: Int) -> Bool { words(token).allSatisfy(Wording.auxiliaries.contains) }

    /// Whether a token may stand between a denial and the verb it denies.
    func isHelper(_ token: Int) -> Bool { words(token).allSatisfy(Wording.helpers.contains) }

    /// Whether a token denies or hedges, or is a mark of either in a script that sets no spaces.
    func isDoubt(_ token: Int) -> Bool {
        words(token).contains { word in
            Wording.doubts.contains(word) || Wording.denials[word] != nil || Self.doubtsInHan(word)
        }
    }

    /// The status that a denying word stands for.
    func denial(_ token: Int) -> String? { words(token).lazy.compactMap { Wording.denials[$0] }.first }

    /// Written as names are: with a capital, or in a script that has none.
    func isNameLike(_ token: Int) -> Bool {
        var opensPart = true
        for scalar in tokens[token].text.unicodeScalars {
            if scalar.properties.isAlphabetic {
                if opensPart, !scalar.properties.isLowercase { return true }
                opensPart = false
            } else if scalar == "-" || scalar == "'" || scalar == "’" || scalar == "\u{2010}" || scalar == "\u{2011}" {
                // `d'Almeida`, `al-Rashid`
                opensPart = true
            }
        }
        return false
    }

    func isCapital(_ token: Int) -> Bool {
        tokens[token].text.unicodeScalars.first(where: \.properties.isAlphabetic)
            .map { $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter } ?? false
    }

    private static func doubtsInHan(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, (0x4E00...0x9FFF).contains(first.value) else { return false }
        return Wording.hanDoubts.contains { word.contains($0) } || Wording.hanDoubtsInFront.contains { word.hasPrefix($0) }
    }
}
