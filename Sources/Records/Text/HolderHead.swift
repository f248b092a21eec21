/// Hands the holder that is stated once above several courses down to each of them.
enum HolderHead {
    /// - Parameter pages: what each page gives, and whether it ends in a table that may run on.
    /// A head holds for its page; it holds for later ones only where its own has no record, as a covering page, or where a table runs on.
    static func handDown(_ pages: [(elements: [TextElement], runsOn: Bool)]) -> [TextDraft] {
        var drafts: [TextDraft] = []
        var cover: [TextStatement] = []
        for (elements, runsOn) in pages where !elements.isEmpty {
            var head = onlyHead(elements)
            if head.isEmpty { head = cover }
            var page: [TextDraft] = []
            for element in elements {
                switch element {
                case .head(let statements, _): head = statements
                case .record(var draft):
                    if draft.isListed, !draft.statesHolder { draft.statements += head }
                    page.append(draft)
                }
            }
            drafts += fromFirst(page)
            if page.isEmpty || runsOn { cover = head }
        }
        return drafts
    }

    /// A holder named once on a page, above the courses or below them, is that of all of them.
    private static func onlyHead(_ elements: [TextElement]) -> [TextStatement] {
        var only: [TextStatement] = []
        for element in elements {
            switch element {
            case .head(let statements, _):
                guard only.isEmpty else { return [] }
                only = statements
            case .record(let draft): if draft.statesHolder { return [] }
            }
        }
        return only
    }

    /// Where only the first record says who it is about, and says so before it names its course, the others are about the same person.
    private static func fromFirst(_ drafts: [TextDraft]) -> [TextDraft] {
        guard drafts.count > 1, drafts.allSatisfy(\.isListed), let first = drafts.first, first.statesHolder,
            !drafts.dropFirst().contains(where: \.statesHolder),
            let course = first.statements.firstIndex(where: { $0.field.isOfCourse })
        else { return drafts }
        let holder = first.statements[..<course].filter { $0.field.isOfHolder }
        guard !holder.isEmpty, holder.count == first.statements.count(where: { $0.field.isOfHolder }) else { return drafts }
        return [first]
            + drafts.dropFirst().map { draft in
                var draft = draft
                draft.statements += holder
                return draft
            }
    }
}
