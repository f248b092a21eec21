extension PieceReader {
    /// Lines of a wrapped title.
    private static let titleLines = 6

    /// Hands labels the values that stand on the line below, and wrapped titles their other lines.
    func joined(_ pieces: [TextPiece]) -> [TextPiece] {
        var joined: [TextPiece] = []
        joined.reserveCapacity(pieces.count)
        var index = 0
        while index < pieces.count {
            var piece = pieces[index]
            index += 1
            if let next = index < pieces.count ? pieces[index] : nil, takesLineBelow(piece, next) {
                if case .stated = piece.kind { piece.kind = .stated([valued(piece.statements[0], by: next)]) }
                piece.end = max(piece.end, next.end)
                index += 1
                if isTitle(piece) {
                    joined.append(contentsOf: withTitle(piece, pieces, &index, from: next))
                } else {
                    joined.append(piece)
                }
            } else {
                joined.append(contentsOf: withTitle(piece, pieces, &index, from: piece))
            }
        }
        return joined
    }

    /// Whether a label without a value has it on the line below. A birth date's label swallows its date.
    private func takesLineBelow(_ piece: TextPiece, _ next: TextPiece) -> Bool {
        guard next.isFirst, next.blanksAbove == 0, next.line == piece.line + 1, !next.hasBullet else { return false }
        switch (piece.kind, next.kind) {
        case (.stated(let statements), .plain), (.stated(let statements), .date), (.stated(let statements), .code),
            (.stated(let statements), .number), (.stated(let statements), .letterhead):
            return statements.count == 1 && statements[0].value.isEmpty && !opensWording(next)
        case (.aside, .date): return LabelBook.parts(piece.text)?.after.isEmpty ?? true
        default: return false
        }
    }

    private func valued(_ statement: TextStatement, by next: TextPiece) -> TextStatement {
        TextStatement(field: statement.field, value: next.text, line: statement.line)
    }

    private func isTitle(_ piece: TextPiece) -> Bool {
        piece.statements.count == 1 && piece.statements[0].field == .courseTitle && !piece.statements[0].value.isEmpty
    }

    /// A labelled title goes on until a line that is something else.
    private func withTitle(_ piece: TextPiece, _ pieces: [TextPiece], _ index: inout Int, from last: TextPiece) -> [TextPiece] {
        guard isTitle(piece) else { return [piece] }
        var piece = piece
        var last = last
        var beside: [TextPiece] = []
        var lines = 1
        while lines < Self.titleLines, index < pieces.count {
            // The rest of the title's own line stands beside it, not in its way.
            if !pieces[index].isFirst {
                beside.append(pieces[index])
                index += 1
                continue
            }
            let next = pieces[index]
            guard next.isPlain, next.continues(last), !opensWording(next), !labelsDay(next) else { break }
            let title = piece.statements[0]
            piece.kind = .stated([TextStatement(field: .courseTitle, value: title.value + " " + next.text, line: title.line)])
            last = next
            index += 1
            lines += 1
        }
        return [piece] + beside
    }

    /// A label that nobody knows before a day: no title goes on so, where one may well go on with a colon.
    private func labelsDay(_ piece: TextPiece) -> Bool { LabelBook.parts(piece.text).map { Prose.isDate($0.after) } ?? false }

    private func opensWording(_ piece: TextPiece) -> Bool {
        let prose = Prose(String(piece.text.prefix(200)))
        return prose.match(Wording.book, at: 0, before: prose.tokens.count) != nil
    }
}
