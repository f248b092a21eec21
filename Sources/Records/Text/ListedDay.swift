/// The day that an item of a list names, with the words that lead to it.
struct ListedDay {
    let field: Field
    let text: String
    let tokens: Range<Int>

    static func find(in prose: Prose, labels: LabelBook) -> ListedDay? {
        let end = prose.tokens.count
        for token in 0..<min(end, 80) {
            if let day = labels.leading(in: prose, at: token, before: end), day.field.isDate {
                return ListedDay(field: day.field, text: day.value, tokens: token..<day.end)
            }
            if let day = prose.markedDate(at: token, before: end) ?? prose.date(at: token, before: end) {
                return ListedDay(field: .completedOn, text: day.text, tokens: token..<day.end)
            }
        }
        return nil
    }
}
