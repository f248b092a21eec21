/// Certificates that are five bare lines: heading, name, title, day, number.
enum BareCertificate {
    /// Lines between the heading and the day, more than which are no certificate.
    private static let mostLines = 8

    /// - Returns: nil when nothing stands below the heading.
    static func read(_ pieces: [TextPiece], labels: LabelBook) -> TextDraft? {
        guard let heading = pieces.firstIndex(where: isHeading) else { return nil }
        let below = pieces[(heading + 1)...]
        let end = below.firstIndex { !$0.isPlain && !isHeading($0) && !$0.isLetterhead } ?? pieces.endIndex
        var lines = below[..<end].filter(\.isPlain)
        guard !lines.isEmpty, lines.count <= mostLines, lines.allSatisfy({ !$0.text.hasSuffix(".") }) else { return nil }
        var draft = TextDraft(line: pieces[heading].line)
        let namesHolder = pieces.contains { $0.statements.contains { $0.field.isOfHolder } }
        if lines.count >= 2, !namesHolder {
            let name = lines[0]
            // A line that is no name may be the sentence that says what became of the course: a person must read it.
            let field: Field = isName(name.text, labels: labels) ? .holderName : .status
            draft.add(TextStatement(field: field, value: name.text, line: name.line))
            lines.removeFirst()
        }
        let title = CourseReader.plain(lines.map(\.text).joined(separator: " "))
        draft.add(TextStatement(field: .courseTitle, value: title, line: lines[0].line))
        return draft
    }

    private static func isName(_ text: String, labels: LabelBook) -> Bool {
        let prose = Prose(text)
        let end = prose.tokens.count
        return HolderClause(prose: prose, labels: labels).doubt(in: 0..<end, before: end, isOpened: true) == nil
    }

    static func isHeading(_ piece: TextPiece) -> Bool {
        if case .heading = piece.kind { true } else { false }
    }
}
