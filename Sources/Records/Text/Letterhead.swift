/// The agency whose name stands on a page by itself: the issuer of what states none (SPEC 5.7 note 7).
enum Letterhead {
    static func issuer(in pieces: [TextPiece]) -> TextStatement? {
        pieces.first(where: \.isLetterhead).map { TextStatement(field: .issuer, value: $0.text, line: $0.line) }
    }

    static func hand(_ issuer: TextStatement?, to elements: [TextElement]) -> [TextElement] {
        guard let issuer else { return elements }
        return elements.map { element in
            guard case .record(var draft) = element,
                !draft.statements.contains(where: { $0.field == .issuer && $0.states })
            else { return element }
            draft.statements.append(issuer)
            return .record(draft)
        }
    }
}
