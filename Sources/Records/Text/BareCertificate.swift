/// Certificates that are five bare lines: heading, name, title, day, number.
enum BareCertificate {
    /// Lines between the heading and the day, more than which are no certificate.
    private static let mostLines = 8

    /// - Returns: nil when nothing stands below the heading.
    static func read(_ pieces: [TextPiece], labelled: [TextStatement]) -> TextDraft? {
        guard let heading = pieces.firstIndex(where: isHeading) else { return nil }
        let below = pieces[(heading + 1)...]
        let end = below.firstIndex { !$0.isPlain && !isHeading($0) } ?? pieces.endIndex
        var lines = below[..<end].filter(\.isPlain)
        guard !lines.isEmpty, lines.count <= mostLines, lines.allSatisfy({ !$0.text.hasSuffix(".") }) else { return nil }
        var draft = TextDraft(line: pieces[heading].line)
        let namesHolder = labelled.contains { $0.field.isOfHolder }
        if lines.count >= 2, !namesHolder {
            draft.add(TextStatement(field: .holderName, value: lines[0].text, line: lines[0].line))
            lines.removeFirst()
        }
        let title = CourseReader.plain(lines.map(\.text).joined(separator: " "))
        draft.add(TextStatement(field: .courseTitle, value: title, line: lines[0].line))
        return draft
    }

    static func isHeading(_ piece: TextPiece) -> Bool {
        if case .heading = piece.kind { true } else { false }
    }
}
