/// Reads one page: its tables, then its certificates, then its lists, then its labelled lines.
struct TextPageReader {
    let labels: LabelBook

    /// - Parameter table: the plain table that the page before ended in.
    func read(_ lines: [TextLine], table: inout TableColumns?) -> [TextElement] {
        guard !lines.isEmpty else { return [] }
        let said = lines.filter { !TextNoise.isNoise($0) }
        let (rows, others) = PlainTable.take(from: said, names: labels.names, open: &table)
        let pieces = PieceReader(labels: labels).read(others)
        var elements = rows.map(TextElement.record) + read(pieces, hasRows: !rows.isEmpty)
        elements = Letterhead.hand(Letterhead.issuer(in: pieces), to: elements)
        // Rows and heads keep the order of their lines, whatever found them.
        elements = elements.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
        return elements
    }

    private func read(_ pieces: [TextPiece], hasRows: Bool) -> [TextElement] {
        let prose = CertificateProse(pieces, labels: labels)
        let namesCourse = pieces.contains { $0.statements.contains { $0.field.isOfCourse } }
        let certificates = prose.certificates().filter { !($0.isOwnWord && namesCourse) }
        let indexNumber = indexNumber(prose)
        if !certificates.isEmpty {
            return CertificatePage(labels: labels, pieces: pieces).elements(
                certificates, indexNumber: indexNumber, hasRows: hasRows)
        }
        var elements = listed(pieces, bulletsOnly: namesCourse)
        let hasLists = !elements.isEmpty
        // A code on a line of its own is an item of the list where nothing is labelled with a course.
        elements += LabelledRecords.elements(in: (hasLists && !namesCourse ? pieces.filter { !$0.isCode } : pieces)[...])
        elements = withStatus(elements, pieces)
        if let indexNumber { elements.insert(.head([indexNumber], line: indexNumber.line), at: 0) }
        guard !hasRows, !elements.contains(where: \.isRecord) else { return elements }
        return elements + unlabelled(pieces, speaks: prose.speaksOfCertificate)
    }

    private func listed(_ pieces: [TextPiece], bulletsOnly: Bool) -> [TextElement] {
        CourseList(labels: labels).drafts(in: pieces, isTaken: { _ in false }, bulletsOnly: bulletsOnly).map(TextElement.record)
    }

    /// What the page says besides its records of how far they hold.
    private func withStatus(_ elements: [TextElement], _ pieces: [TextPiece]) -> [TextElement] {
        let (heading, retraction) = (AttendanceHeading.status(in: pieces), Retraction.status(in: pieces))
        guard heading != nil || retraction != nil else { return elements }
        return elements.map { element in
            guard case .record(var draft) = element else { return element }
            AttendanceHeading.add(heading, to: &draft)
            Retraction.add(retraction, to: &draft)
            return .record(draft)
        }
    }

    /// The index number that a sentence of a letter names (`my index number is ...`).
    private func indexNumber(_ page: CertificateProse) -> TextStatement? {
        let prose = page.prose
        for token in prose.tokens.indices {
            if let found = labels.leading(in: prose, at: token, before: prose.tokens.count), found.field == .indexNumber {
                return TextStatement(field: .indexNumber, value: found.value, line: page.pieces[prose.tokens[token].piece].line)
            }
        }
        return nil
    }

    /// A page without labels for a course, lists or prose: bare lines below a heading; else a certificate of which nothing could be taken.
    private func unlabelled(_ pieces: [TextPiece], speaks: Bool) -> [TextElement] {
        if var draft = BareCertificate.read(pieces, labels: labels) {
            CertificatePage(labels: labels, pieces: pieces).complete(&draft, with: pieces[...])
            return [.record(draft)]
        }
        if let titled = pieces.first(where: { $0.isPlain && CertificateHeading.isTitled($0.text) }),
            pieces.contains(where: { $0.isDate || $0.statements.contains { $0.field.isDate || $0.field.isOfHolder } })
        {
            var draft = TextDraft(line: titled.line)
            draft.add(TextStatement(field: .courseTitle, value: titled.text, line: titled.line))
            CertificatePage(labels: labels, pieces: pieces).complete(&draft, with: pieces[...])
            return [.record(draft)]
        }
        guard speaks || pieces.contains(where: BareCertificate.isHeading), let first = pieces.first else { return [] }
        var draft = TextDraft(line: first.line)
        draft.problem = .nothingFound
        return [.record(draft)]
    }
}
