/// What a paper says besides its certificate that takes it back: that it was revoked, or that the test was failed.
enum Retraction {
    /// The status of what the pieces certify, in the words that take it back.
    static func status(in pieces: some Sequence<TextPiece>) -> TextStatement? {
        var prose = Prose()
        var lines: [Int] = []
        for piece in pieces where piece.isPlain && piece.text.utf8.count > 1 {
            if piece.text.utf8.count <= longestMark, marks.contains(Folding.fold(piece.text)) {
                return TextStatement(field: .status, value: piece.text, line: piece.line)
            }
            prose.append(piece.text, piece: lines.count)
            lines.append(piece.line)
        }
        for token in prose.tokens.indices {
            guard let end = end(at: token, in: prose), isSaid(token, in: prose) else { continue }
            return TextStatement(field: .status, value: prose.text(token..<end), line: lines[prose.tokens[token].piece])
        }
        return nil
    }

    /// Two statuses that differ are enough to refer a record; one that denies the completion need not be said twice.
    static func add(_ retraction: TextStatement?, to draft: inout TextDraft) {
        let denies = draft.statements.contains { $0.field == .status && Wording.denyingStatuses.contains($0.value) }
        if let retraction, !denies { draft.add(retraction) }
    }

    /// The end of a phrase that takes something back, which is no verb of a certificate of its own.
    static func end(at token: Int, in prose: Prose) -> Int? {
        if let (_, end) = prose.match(book, at: token, before: prose.tokens.count) { return end }
        return prose.words(token).contains { word in hanParts.contains { word.contains($0) } } ? token + 1 : nil
    }

    /// Not `whether it was revoked`, `learners who failed the test`, `may have been revoked`.
    private static func isSaid(_ token: Int, in prose: Prose) -> Bool {
        var first = token
        while first > 0, token - first < 20, !prose.endsSentence(first - 1) {
            first -= 1
            if prose.words(first).contains(where: supposing.contains) { return false }
            if prose.tokens[first].opensPiece, !goesOnSmall(first, in: prose) { break }
        }
        return true
    }

    /// Whether a line goes on with what the one above says.
    private static func goesOnSmall(_ token: Int, in prose: Prose) -> Bool {
        prose.tokens[token].text.unicodeScalars.first(where: \.properties.isAlphabetic)?.properties.isLowercase ?? false
    }
}
