/// The courses that a text lists one a line or one a clause, each with its code or its day.
struct CourseList {
    let labels: LabelBook

    /// - Parameter pieces: of a page, those of certificates left out by the caller through `isTaken`.
    func drafts(in pieces: [TextPiece], isTaken: (Int) -> Bool, bulletsOnly: Bool) -> [TextDraft] {
        var drafts: [TextDraft] = []
        var index = 0
        while index < pieces.count {
            if pieces[index].hasBullet, isListable(pieces[index]) {
                let (items, end) = bullets(pieces, from: index)
                if items.contains(where: { $0.isCourse(labels) }) { drafts += items.compactMap { $0.draft(labels) } }
                index = end
            } else if !bulletsOnly, !isTaken(index), isListable(pieces[index]) {
                let (items, end) = clauses(pieces, from: index)
                drafts += items.filter(\.hasCode).compactMap { $0.draft(labels) }
                index = end
            } else {
                index += 1
            }
        }
        return drafts
    }

    private func isListable(_ piece: TextPiece) -> Bool {
        switch piece.kind {
        case .plain, .code: true
        default: false
        }
    }

    // MARK: Cutting

    /// The bulleted items that stand together, each with the lines that it wraps onto.
    private func bullets(_ pieces: [TextPiece], from start: Int) -> (items: [ListedCourse], end: Int) {
        var items: [ListedCourse] = []
        var index = start
        while index < pieces.count, pieces[index].hasBullet, isListable(pieces[index]) {
            let first = pieces[index]
            var text = first.text
            index += 1
            while index < pieces.count, !pieces[index].hasBullet, belongs(pieces[index], to: first) {
                text += " " + pieces[index].text
                index += 1
            }
            items.append(ListedCourse(text: text, line: first.line))
        }
        return (items, index)
    }

    /// The rest of a bullet's line, and lines below that are set in.
    private func belongs(_ piece: TextPiece, to bullet: TextPiece) -> Bool {
        guard piece.isFirst else { return piece.line == bullet.line || isListableOrDate(piece) }
        return piece.blanksAbove == 0 && piece.start > bullet.start && isListableOrDate(piece)
    }

    private func isListableOrDate(_ piece: TextPiece) -> Bool {
        if case .date = piece.kind { return true }
        return isListable(piece)
    }

    /// The clauses between semicolons of a paragraph; a paragraph without any is read line by line.
    private func clauses(_ pieces: [TextPiece], from start: Int) -> (items: [ListedCourse], end: Int) {
        var end = start + 1
        while end < pieces.count, isListable(pieces[end]) || !pieces[end].isFirst && isListableOrDate(pieces[end]),
            !pieces[end].hasBullet, pieces[end].blanksAbove == 0 || !pieces[end].isFirst,
            pieces[end].line <= pieces[end - 1].line + 1, end - start < Self.longestParagraph
        {
            end += 1
        }
        let paragraph = pieces[start..<end]
        guard paragraph.contains(where: { $0.text.utf8.contains(0x3B) }) else {
            return (byLine(paragraph), end)
        }
        var items: [ListedCourse] = []
        var open = ""
        var line = pieces[start].line
        for piece in paragraph {
            let parts = piece.text.split(separator: ";", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    items.append(ListedCourse(text: open, line: line))
                    (open, line) = ("", piece.line)
                }
                open += (open.isEmpty ? "" : " ") + part
            }
        }
        return (items + [ListedCourse(text: open, line: line)], end)
    }

    private static let longestParagraph = 200

    /// One item a line: what stands further right in it belongs to it.
    private func byLine(_ paragraph: ArraySlice<TextPiece>) -> [ListedCourse] {
        var items: [ListedCourse] = []
        for piece in paragraph {
            if !piece.isFirst, let last = items.last {
                items[items.count - 1] = ListedCourse(text: last.text + " " + piece.text, line: last.line)
            } else {
                items.append(ListedCourse(text: piece.text, line: piece.line))
            }
        }
        return items
    }
}
