/// Reads the holder's name from before the verb of a certificate.
struct HolderReader {
    let page: CertificateProse

    /// More words than this are no name.
    private static let longestName = 10

    struct Holder {
        var name: String?
        var indexNumber: String?
        /// Where the name starts and what comes after it, as tokens.
        var start: Int?
        var end: Int?
        /// All tokens that it was looked for in: what stands there besides may leave the verb in doubt.
        var clause = 0..<0
    }

    /// - Parameters:
    ///   - opening: the token behind the words that lead to the name; nil where there are none.
    ///   - start: the first token that belongs to this certificate.
    func read(opening: Int?, verb: Int, from start: Int) -> Holder {
        let prose = page.prose
        if let opening {
            // `Congratulations on this! Ada Bell, you have ...`
            let last = prose.lastSentence(of: opening..<verb)
            var holder = clean(last.isEmpty ? opening..<verb : last)
            holder.clause = last
            return holder
        }
        if prose.tokens[verb].opensPiece { return lineAbove(verb, from: start) }
        var first = verb
        while first > start, prose.tokens[first - 1].piece == prose.tokens[verb].piece, !prose.endsSentence(first - 1) {
            first -= 1
        }
        return clean(first..<verb)
    }

    /// The line above the verb, in certificates that put the name there without an opening.
    private func lineAbove(_ verb: Int, from start: Int) -> Holder {
        let prose = page.prose
        guard verb > start else { return Holder() }
        let piece = prose.tokens[verb - 1].piece
        var first = verb
        while first > start, prose.tokens[first - 1].piece == piece { first -= 1 }
        guard !prose.endsSentence(verb - 1) else { return Holder() }
        return clean(first..<verb)
    }

    /// The name that follows an opening without a verb: the rest of its line, else the next one.
    func first(after opening: Int, before end: Int) -> Holder {
        guard opening < end else { return Holder() }
        let piece = page.prose.tokens[opening].piece
        var last = opening
        while last < end, page.prose.tokens[last].piece == piece { last += 1 }
        var holder = clean(opening..<last)
        holder.end = last
        return holder
    }

    func name(in range: Range<Int>) -> String? { clean(range).name }

    /// A name without the marks, birth dates, index numbers and pronouns that stand around it.
    private func clean(_ whole: Range<Int>) -> Holder {
        var holder = Holder(clause: whole)
        let range = whole.count > Self.longestName ? firstPiece(of: whole) : whole
        var last = range.upperBound
        for token in range {
            if let number = page.labels.leading(in: page.prose, at: token, before: range.upperBound), number.field == .indexNumber
            {
                holder.indexNumber = number.value
                last = min(last, token)
            } else if page.prose.match(Aside.births, at: token, before: whole.upperBound) != nil
                || page.prose.match(Self.verbs, at: token, before: whole.upperBound) != nil
            {
                last = min(last, token)
            }
        }
        while last > range.lowerBound, Self.pronouns.contains(page.prose.word(last - 1)) { last -= 1 }
        guard last > range.lowerBound, last - range.lowerBound <= Self.longestName else { return holder }
        let name = LabelBook.withoutMarks(page.prose.text(range.lowerBound..<last))
        guard !name.isEmpty, !name.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return holder }
        holder.name = name
        holder.start = range.lowerBound
        return holder
    }

    private func firstPiece(of range: Range<Int>) -> Range<Int> {
        let piece = page.prose.tokens[range.lowerBound].piece
        return range.lowerBound..<(range.firstIndex { page.prose.tokens[$0].piece != piece } ?? range.upperBound)
    }

    /// `NAME has been awarded this certificate for ...`
    static let verbs = PhraseBook<Bool>(
        [
            "has been awarded", "was awarded", "is awarded", "is hereby awarded", "has received", "receives", "has earned",
            "a obtenu",
            "a reçu",
            "ha recibido", "in recognition of having", "in recognition of", "in acknowledgement of", "for having", "pour avoir",
            "por haber",
        ]
        .map { ($0, true) })

    private static let pronouns: Set<String> = [
        "you", "i", "he", "she", "they", "vous", "il", "elle", "usted", "", "who", "qui", "que",
    ]
}
