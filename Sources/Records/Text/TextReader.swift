/// Reads certificates from text: labelled lines, certificate prose, lists of courses and plain tables, page by page.
enum TextReader {
    static func read(_ source: InputSource, names: FieldNames, limits: ReadingLimits) throws -> PageBuilder {
        guard source.size <= limits.heldFile else { throw ReadingFault(.tooLarge(limit: limits.heldFile)) }
        return try read(TextDecoding.text(of: source), names: names, limits: limits)
    }

    /// - Parameter text: valid UTF-8.
    static func read(_ text: [UInt8], names: FieldNames, limits: ReadingLimits) throws -> PageBuilder {
        let pages = try TextLine.pages(of: text, limits: limits)
        guard pages.contains(where: { !$0.isEmpty }) else { throw ReadingFault(.empty) }
        let reader = TextPageReader(labels: LabelBook(names))
        var table: TableColumns?
        var read: [(elements: [TextElement], runsOn: Bool)] = []
        var records = 0
        for page in pages {
            let elements = reader.read(page, table: &table)
            read.append((elements, table != nil))
            records += elements.count(where: \.isRecord)
            guard records <= limits.records else {
                throw ReadingFault(.tooManyRecords(limit: limits.records), line: page.first?.number)
            }
        }
        let drafts = HolderHead.handDown(read)
        guard !drafts.isEmpty else { throw ReadingFault(.noCertificate) }
        return try built(drafts, limits: limits)
    }

    private static func built(_ drafts: [TextDraft], limits: ReadingLimits) throws -> PageBuilder {
        var builder = PageBuilder()
        for draft in drafts {
            builder.begin(line: draft.line)
            for statement in draft.statements {
                guard statement.value.utf8.count <= limits.field else {
                    throw ReadingFault(.fieldTooLong(limit: limits.field), line: statement.line)
                }
                builder.set(statement.field, to: statement.value.utf8)
            }
            if let problem = draft.problem { builder.mark(problem) }
            builder.end()
        }
        return builder
    }
}
