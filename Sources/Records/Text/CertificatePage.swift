/// Makes records of a page's certificates: what their prose says, with the labelled lines and bare days of their part of the page.
struct CertificatePage {
    let labels: LabelBook
    let pieces: [TextPiece]

    func elements(_ certificates: [Certificate], indexNumber: TextStatement?, hasRows: Bool) -> [TextElement] {
        var certificates = certificates
        if certificates.count == 1, certificates[0].indexNumber == nil { certificates[0].indexNumber = indexNumber?.value }
        let list = CourseList(labels: labels).drafts(
            in: pieces, isTaken: { index in certificates.contains { !$0.isOwnWord && $0.pieces.contains(index) } },
            bulletsOnly: true)
        var elements: [TextElement] = []
        var listed = list[...]
        for (index, certificate) in certificates.enumerated() {
            let part = pieces[certificate.pieces]
            let lastLine = part.last?.line ?? certificate.line
            let items = listed.prefix { $0.line <= lastLine }
            listed = listed.dropFirst(items.count)
            elements += self.elements(
                certificate, part, items: items, isFirstOfSeveral: index == 0 && certificates.count > 1, hasRows: hasRows)
        }
        return elements
    }

    private func elements(
        _ certificate: Certificate, _ part: ArraySlice<TextPiece>, items: ArraySlice<TextDraft>, isFirstOfSeveral: Bool,
        hasRows: Bool
    ) -> [TextElement] {
        let labelled = part.flatMap(\.statements)
        let courses = max(labelled.count { $0.field == .courseTitle }, labelled.count { $0.field == .courseCode })
        guard courses <= 1 else {
            // Several labelled courses below one sentence are records of their own; the sentence says whose.
            let own = certificate.title == nil ? [] : [TextElement.record(draft(certificate, with: []))]
            return head(certificate) + own + LabelledRecords.elements(in: part)
        }
        var draft = draft(certificate, with: part)
        let codes = Set(draft.statements.filter { $0.field == .courseCode }.map { Folding.fold($0.value) })
        let others = items.filter { item in
            !item.statements.contains { $0.field == .courseCode && codes.contains(Folding.fold($0.value)) }
        }
        if !draft.namesCourse, !others.isEmpty || hasRows {
            return head(certificate) + others.map { .record(dated($0, by: certificate)) }
        }
        if !draft.namesCourse { draft.problem = .nothingFound }
        let above = isFirstOfSeveral ? headAbove(certificate, labelled) : []
        return above + [.record(draft)] + others.map { .record($0) }
    }

    private func draft(_ certificate: Certificate, with part: ArraySlice<TextPiece>) -> TextDraft {
        var draft = TextDraft(line: certificate.line, isListed: certificate.isOwnWord)
        for statement in certificate.statements {
            guard statement.field == .courseTitle, let (code, rest) = CodeInText.take(from: statement.value, names: labels.names)
            else {
                draft.add(statement)
                continue
            }
            draft.add(TextStatement(field: .courseCode, value: code, line: statement.line))
            let title = ListedTitle.plain(rest)
            if !title.isEmpty { draft.add(TextStatement(field: .courseTitle, value: title, line: statement.line)) }
        }
        complete(&draft, with: part)
        return draft
    }

    /// Adds what labels, bare days, codes and headings of the same part of the page state.
    func complete(_ draft: inout TextDraft, with part: ArraySlice<TextPiece>) {
        for piece in part {
            for statement in piece.statements where !(draft.isListed && statement.isBareDate) { draft.add(statement) }
            if case .code(let code) = piece.kind { draft.add(TextStatement(field: .courseCode, value: code, line: piece.line)) }
            if case .number = piece.kind, !draft.has(.certificateNumber) {
                draft.add(TextStatement(field: .certificateNumber, value: piece.text, line: piece.line))
            }
        }
        if !draft.has(.completedOn), !draft.isListed {
            for piece in part where piece.isDate {
                draft.add(TextStatement(field: .completedOn, value: Prose.withoutMarker(piece.text), line: piece.line))
            }
        }
        AttendanceHeading.add(AttendanceHeading.status(in: part), to: &draft)
        Retraction.add(Retraction.status(in: part), to: &draft)
    }

    // MARK: Several courses of one holder

    private func head(_ certificate: Certificate) -> [TextElement] {
        let holder = certificate.statements.filter { $0.field.isOfHolder }
        return holder.isEmpty ? [] : [.head(holder, line: certificate.line)]
    }

    /// What labels above the first of several sentences say of the holder holds for all of them.
    private func headAbove(_ certificate: Certificate, _ labelled: [TextStatement]) -> [TextElement] {
        let holder = labelled.filter { $0.field.isOfHolder && $0.line < certificate.line }
        return holder.isEmpty ? [] : [.head(holder, line: holder[0].line)]
    }

    /// The day that the sentence states for the whole list.
    private func dated(_ draft: TextDraft, by certificate: Certificate) -> TextDraft {
        var draft = draft
        if !draft.has(.completedOn), let day = certificate.completedOn {
            draft.add(TextStatement(field: .completedOn, value: day, line: certificate.line))
        }
        if let status = certificate.status { draft.add(TextStatement(field: .status, value: status, line: certificate.line)) }
        return draft
    }
}
