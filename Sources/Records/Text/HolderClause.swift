/// The words between the opening of a certificate's sentence and its verb: whether they name the holder and nothing else.
///
/// A list of what may stand there, not of what may not: a denial or a hedge can be worded in more ways than anybody lists, and one
/// that is read as part of a name is an accept that nobody wrote.
struct HolderClause {
    struct Doubt {
        /// Where the words of the verb begin that are in doubt.
        let start: Int
        /// For a denial of the verb, the status that says so in its language; else it is open whether anything was completed.
        let denial: String?
    }

    let prose: Prose
    let labels: LabelBook

    private static let longestClause = 60

    /// - Parameters:
    ///   - range: the tokens before the verb.
    ///   - verb: the verb's first token; its capitals tell whether capitals mark names here.
    ///   - isOpened: behind an opening; else `range` starts a sentence or a line.
    func doubt(in range: Range<Int>, before verb: Int, isOpened: Bool) -> Doubt? {
        guard range.count <= Self.longestClause else { return Doubt(start: range.lowerBound, denial: nil) }
        let isSmall = isSmallName(range)
        var isAwarded = false
        var auxiliary: Int?
        var token = range.lowerBound
        while token < range.upperBound {
            if let end = aside(at: token, before: range.upperBound) {
                token = end
            } else if let (_, end) = prose.match(HolderReader.verbs, at: token, before: range.upperBound) {
                isAwarded = true
                token = end
            } else if isHedge(token, in: range, before: verb, isOpened: isOpened) {
                return Doubt(start: auxiliary ?? token, denial: denial(from: token, before: range.upperBound))
            } else if isAwarded || prose.isNeutral(token) || isSmall || auxiliary == nil && prose.isNameLike(token) {
                token += 1
            } else if prose.isAuxiliary(token) {
                auxiliary = token
                token += 1
            } else {
                return Doubt(start: auxiliary ?? token, denial: denial(from: token, before: range.upperBound))
            }
        }
        return nil
    }

    /// The first of the words in front of an opening that take it back: `We cannot confirm that`, `This is not to certify that`.
    func refusal(before opening: Int) -> Int? {
        var token = opening
        while token > 0, opening - token < Self.longestClause, !prose.endsSentence(token - 1), isInLine(token - 1, of: opening) {
            token -= 1
            let isNear = opening - token <= 1 || !prose.words(token).contains(where: Wording.namesLikeDoubts.contains)
            if isNear, prose.denial(token) != nil || prose.words(token).contains(where: Wording.refusals.contains) {
                return token
            }
        }
        return nil
    }

    /// A small letter goes on with the line above.
    private func isInLine(_ token: Int, of opening: Int) -> Bool {
        let first = prose.tokens[opening]
        return prose.tokens[token].piece == first.piece
            || prose.tokens[token].piece == first.piece - 1
                && first.text.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
    }

    // MARK: What may stand there

    /// The end of a mark, an address, an index number, a birth or a day.
    private func aside(at token: Int, before end: Int) -> Int? {
        if prose.tokens[token].words.isEmpty || prose.tokens[token].text.contains("@") { return token + 1 }
        if let number = labels.leading(in: prose, at: token, before: end), number.field == .indexNumber { return number.end }
        if let (_, birth) = prose.match(Aside.births, at: token, before: end) {
            return (prose.markedDate(at: birth, before: end) ?? prose.date(at: birth, before: end))?.end ?? birth
        }
        // `Staff No. 4711`
        if Wording.numberWords.contains(prose.word(token)), isNumber(token + 1, before: end) { return token + 2 }
        if let date = prose.markedDate(at: token, before: end) ?? prose.date(at: token, before: end) { return date.end }
        return isNumber(token, before: end) ? token + 1 : nil
    }

    private func isNumber(_ token: Int, before end: Int) -> Bool {
        guard token < end else { return false }
        let digits = LabelBook.withoutMarks(prose.tokens[token].text).utf8
        return digits.count >= 3 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A name in small letters throughout, on a line of its own.
    private func isSmallName(_ range: Range<Int>) -> Bool {
        guard (1...4).contains(range.count), prose.tokens[range.lowerBound].opensPiece,
            range.upperBound < prose.tokens.count, opensPiece(range.upperBound)
        else { return false }
        return range.dropFirst().allSatisfy { !prose.tokens[$0].opensPiece }
            && range.allSatisfy { !prose.tokens[$0].text.unicodeScalars.contains(where: \.properties.isUppercase) }
    }

    // MARK: What may not

    /// Words that are names as well (`Will`, `Can`) are taken for names where capitals mark names.
    private func isHedge(_ token: Int, in range: Range<Int>, before verb: Int, isOpened: Bool) -> Bool {
        guard prose.isDoubt(token) else { return false }
        guard prose.words(token).allSatisfy(Wording.namesLikeDoubts.contains), prose.isCapital(token) else { return true }
        guard token > range.lowerBound else {
            return !isOpened && !opensPiece(verb) && prose.words(token).contains(where: Wording.opensCondition.contains)
        }
        return verb < prose.tokens.count && prose.isCapital(verb)
    }

    private func opensPiece(_ token: Int) -> Bool { token == prose.tokens.count || prose.tokens[token].opensPiece }

    /// A denial with nothing but the verb's own helpers around it denies the verb, and so does the last of several (`n'a ni commencé ni
    /// a terminé`); anything else leaves it open.
    private func denial(from token: Int, before end: Int) -> String? {
        for start in token..<end {
            guard let status = prose.denial(start) else { continue }
            let isOfVerb = (start + 1..<end).allSatisfy { prose.isHelper($0) || prose.denial($0) != nil }
            let isPlain = (token..<start).allSatisfy { prose.isHelper($0) || prose.denial($0) != nil }
            if isOfVerb, isPlain || prose.denial(token) != nil { return status }
        }
        return nil
    }
}
