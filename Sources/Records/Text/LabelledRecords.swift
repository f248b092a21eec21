/// Groups labelled lines into records: a title or code named again, or a new block that names one again, starts the next.
struct LabelledRecords {
    /// Statements that stand together, without a blank line or a rule between.
    private struct Block {
        var statements: [TextStatement] = []
        var followsRule = false

        func names(_ field: Field) -> Bool { statements.contains { $0.field == field } }
        var namesCourse: Bool { names(.courseTitle) || names(.courseCode) }
        var isOfHolder: Bool { statements.allSatisfy { $0.field.isOfHolder } }
    }

    private var elements: [TextElement] = []
    private var draft: TextDraft?
    private var hasHead = false

    static func elements(in pieces: ArraySlice<TextPiece>) -> [TextElement] {
        var records = LabelledRecords()
        for block in blocks(pieces) { records.add(block) }
        records.end()
        return records.elements
    }

    private static func blocks(_ pieces: ArraySlice<TextPiece>) -> [Block] {
        var blocks: [Block] = []
        var block = Block()
        func end() {
            if !block.statements.isEmpty { blocks.append(block) }
            block = Block()
        }
        for piece in pieces {
            if piece.isFirst, piece.blanksAbove > 0 { end() }
            if case .rule = piece.kind {
                end()
                block.followsRule = true
            }
            if case .heading = piece.kind { end() }
            block.statements += piece.statements
            if case .code(let code) = piece.kind {
                block.statements.append(TextStatement(field: .courseCode, value: code, line: piece.line))
            }
        }
        end()
        return blocks
    }

    // MARK: Grouping

    private mutating func add(_ block: Block) {
        if let draft, startsAnew(block, after: draft) { end() }
        if block.namesCourse { splitHead(for: block) }
        let first = draft?.statements.first?.field ?? block.statements.first?.field
        for statement in block.statements {
            if goOn(with: statement) { continue }
            if let draft, draft.namesCourse, draft.has(statement.field), statement.field.isOfCourse || statement.field == first {
                end()
            }
            guard !isLetterDate(statement, block: block) else { continue }
            if draft == nil { draft = TextDraft(line: statement.line, isListed: true) }
            draft?.add(statement)
        }
    }

    /// A code right below a code is a second one of the same record, which the judging must see together.
    private mutating func goOn(with statement: TextStatement) -> Bool {
        guard let last = draft?.statements.last, last.field == .courseCode, statement.field == .courseCode,
            statement.line <= last.line + 1, last.value.utf8.count < 64
        else { return false }
        let joined = TextStatement(field: .courseCode, value: last.value + " / " + statement.value, line: statement.line)
        draft?.statements.removeLast()
        draft?.statements.append(joined)
        return true
    }

    /// A block starts the next record when it names a course and says again what is said, when it stands below a rule, or when it
    /// names another holder.
    private func startsAnew(_ block: Block, after draft: TextDraft) -> Bool {
        guard draft.namesCourse else { return false }
        let repeats = block.statements.contains { draft.has($0.field) }
        if block.namesCourse { return block.followsRule || repeats }
        if block.followsRule, repeats { return true }
        return block.isOfHolder && (repeats || hasHead && !draft.statesHolder)
    }

    /// Who a block of its own says the next courses are about holds for all of them.
    private mutating func splitHead(for block: Block) {
        guard let draft, !draft.namesCourse, draft.statesHolder, !block.statements.contains(where: { $0.field.isOfHolder }) else {
            return
        }
        elements.append(.head(draft.statements.filter { $0.field.isOfHolder }, line: draft.line))
        hasHead = true
        let others = draft.statements.filter { !$0.field.isOfHolder }
        self.draft = others.first.map { TextDraft(line: $0.line, statements: others, isListed: true) }
    }

    /// The date above a letter is no completion date.
    private func isLetterDate(_ statement: TextStatement, block: Block) -> Bool {
        statement.isBareDate && !block.namesCourse && !(draft?.namesCourse ?? false)
    }

    private mutating func end() {
        defer { draft = nil }
        guard let draft, !draft.statements.isEmpty else { return }
        if draft.namesCourse || draft.has(.completedOn) || draft.has(.status) || draft.has(.issuedOn) {
            elements.append(.record(draft))
        } else if draft.statesHolder {
            elements.append(.head(draft.statements.filter { $0.field.isOfHolder }, line: draft.line))
            hasHead = true
        }
    }
}
