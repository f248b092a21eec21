/// Cuts the lines of a page into pieces and tells what each is.
struct PieceReader {
    let labels: LabelBook

    /// Blanks that set two pieces of one line apart.
    private static let gap = 3

    func read(_ lines: [TextLine]) -> [TextPiece] {
        let cut = lines.map { $0.stretches(apart: Self.gap) }
        let hasPairs = cut.count { isPair($0) || $0.first.map { labels.labelled($0.text) != nil } ?? false } >= 2
        var pieces: [TextPiece] = []
        var last: Int?
        for (line, stretches) in zip(lines, cut) where !stretches.isEmpty {
            let blanks = last.map { max(0, line.number - $0 - 1) } ?? 0
            last = line.number
            pieces += read(stretches, line: line, blanks: blanks, hasPairs: hasPairs)
        }
        return joined(pieces)
    }

    /// A name and its value side by side, without a colon; only a page where another line is labelled is read so.
    private func isPair(_ stretches: [TextStretch]) -> Bool {
        guard stretches.count == 2, let field = labels.names[stretches[0].text] else { return false }
        return labels.names[stretches[1].text] == nil && labels.labelled(stretches[0].text) == nil && field != .courseVersion
    }

    private func read(_ stretches: [TextStretch], line: TextLine, blanks: Int, hasPairs: Bool) -> [TextPiece] {
        let whole = stretches.map(\.text).joined(separator: " ")
        func piece(_ stretch: TextStretch, _ index: Int) -> TextPiece {
            TextPiece(
                line: line.number, start: stretch.start, end: stretch.end, text: stretch.text, kind: .plain, isFirst: index == 0,
                blanksAbove: blanks)
        }
        if TextNoise.isRule(whole) || stretches.count > 1 && Prose.isDate(whole) {
            var only = piece(TextStretch(start: stretches[0].start, end: stretches.last?.end ?? 0, text: whole), 0)
            only.kind = TextNoise.isRule(whole) ? .rule : .date
            return [only]
        }
        if hasPairs, isPair(stretches), let field = labels.names[stretches[0].text] {
            var pair = piece(stretches[0], 0)
            pair.text = whole
            pair.end = stretches[1].end
            pair.kind = .stated([TextStatement(field: field, value: stretches[1].text, line: line.number)])
            return [pair]
        }
        return withValues(withBullet(stretches.enumerated().map { piece($1, $0) })).map(told)
    }

    /// Without the bullet, which marks the first piece.
    private func withBullet(_ pieces: [TextPiece]) -> [TextPiece] {
        guard let first = pieces.first, let rest = Bullet.strip(first.text), !Prose.isDate(first.text) else { return pieces }
        var kept = first
        kept.hasBullet = true
        if rest.isEmpty {
            guard pieces.count > 1 else { return pieces }
            kept.text = pieces[1].text
            kept.end = pieces[1].end
            return [kept] + pieces.dropFirst(2)
        }
        kept.text = rest
        return [kept] + pieces.dropFirst()
    }

    /// `Label:` and a value further right become one piece.
    private func withValues(_ pieces: [TextPiece]) -> [TextPiece] {
        var joined: [TextPiece] = []
        for piece in pieces {
            if var last = joined.last, let (_, _, value) = labels.labelled(last.text), value.isEmpty,
                labels.labelled(piece.text) == nil
            {
                last.text += " " + piece.text
                last.end = piece.end
                joined[joined.count - 1] = last
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    // MARK: What a piece is

    private func told(_ piece: TextPiece) -> TextPiece {
        var piece = piece
        piece.kind = kind(of: piece)
        return piece
    }

    private func kind(of piece: TextPiece) -> TextPiece.Kind {
        if let (field, name, value) = labels.labelled(piece.text) {
            let statement = TextStatement(
                field: Self.field(field, named: name, value: value), value: value, line: piece.line,
                isBareDate: field == .completedOn && Self.bareDates.contains(Folding.fold(name)))
            return .stated([statement])
        }
        if labels.names.isAgency(piece.text) { return .letterhead }
        if Prose.isDate(piece.text) { return .date }
        if let heading = CertificateHeading(piece.text) { return .heading(heading) }
        guard piece.text.utf8.count <= 400 else { return .plain }
        if CodeInText.isOnlyCode(piece.text, names: labels.names) {
            return CodeInText.take(from: piece.text, names: labels.names).map { .code($0.code) } ?? .plain
        }
        if CertificateNumber.isNumber(piece.text) { return .number }
        let prose = Prose(piece.text)
        if Aside.speaksOfBirth(prose) { return .aside }
        if let statements = stated(prose, line: piece.line) { return .stated(statements) }
        if Aside.isOtherLabel(piece.text, prose) { return .aside }
        return Aside.isAside(piece.text, prose) ? .aside : .plain
    }

    /// A label that only says "code" before the kind of text that Moodle numbers its certificates with is no course code.
    private static func field(_ field: Field, named name: String, value: String) -> Field {
        guard field == .courseCode, genericCodes.contains(Folding.fold(name)), CertificateNumber.isNumber(value) else {
            return field
        }
        return .certificateNumber
    }

    private static let bareDates: Set<String> = Set(["date", "fecha", "дата", "日期", "التاريخ"].map(Folding.fold))
    private static let genericCodes: Set<String> = Set(["code", "código", "код", "代码", "编码", "رمز", "الرمز"].map(Folding.fold))
}
