extension PieceReader {
    /// What a piece states without a colon: `Expires on 5/01/27`, `Issued by Inspira on 2 May 2023`, `Verify at example.org/x`.
    func stated(_ prose: Prose, line: Int) -> [TextStatement]? {
        if let statement = verification(prose, line: line) ?? signed(prose, line: line) { return [statement] }
        let end = prose.tokens.count
        guard let first = labels.leading(in: prose, at: 0, before: end) else { return nil }
        var statements = [TextStatement(field: first.field, value: first.value, line: line)]
        var next = first.end
        while next < end {
            if let more = labels.leading(in: prose, at: next, before: end) {
                statements.append(TextStatement(field: more.field, value: more.value, line: line))
                next = more.end
            } else if first.field == .issuer, let date = prose.markedDate(at: next, before: end) {
                statements.append(TextStatement(field: .issuedOn, value: date.text, line: line))
                next = date.end
            } else {
                break
            }
        }
        // What goes on at length, or with a code, is a sentence and not a label.
        let rest = prose.text(next..<end)
        return end - next <= 8 && CodeInText.ranges(in: rest).isEmpty ? statements : nil
    }

    private func verification(_ prose: Prose, line: Int) -> TextStatement? {
        guard let (_, behind) = prose.match(Self.verifying, at: 0, before: prose.tokens.count), behind < prose.tokens.count
        else { return nil }
        let address = LabelBook.withoutMarks(prose.tokens[behind].text)
        guard address.contains("/") || address.contains(".") else { return nil }
        return TextStatement(field: .certificateNumber, value: address, line: line)
    }

    private static let verifying = PhraseBook<Bool>(
        [
            "verify at", "verify this certificate at", "verify certificate at", "vérifier sur", "vérifiez sur", "verificar en",
            "verifique en",
        ]
        .map { ($0, true) })

    /// `Fait à Genève, le 12 mars 2021`: the day of signing.
    private func signed(_ prose: Prose, line: Int) -> TextStatement? {
        guard let (_, behind) = prose.match(Self.signing, at: 0, before: prose.tokens.count) else { return nil }
        for token in behind..<max(behind, min(prose.tokens.count, behind + 6)) {
            if let date = prose.date(at: token, before: prose.tokens.count) {
                return TextStatement(field: .issuedOn, value: date.text, line: line)
            }
        }
        return nil
    }

    private static let signing = PhraseBook<Bool>(
        [
            "fait à", "done at", "done in", "given at", "issued at", "délivré à", "délivré en", "dado en", "hecho en",
            "expedido en", "emitido en",
        ]
        .map { ($0, true) })
}
