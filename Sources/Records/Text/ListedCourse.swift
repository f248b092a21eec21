/// One item of a list of courses.
struct ListedCourse {
    let text: String
    let line: Int

    var hasCode: Bool { !CodeInText.ranges(in: text).isEmpty }

    /// Whether it says enough to be a course: a code or a day.
    func isCourse(_ labels: LabelBook) -> Bool { hasCode || ListedDay.find(in: Prose(text), labels: labels) != nil }

    /// The record: what is neither code nor day is its title.
    func draft(_ labels: LabelBook) -> TextDraft? {
        var draft = TextDraft(line: line, isListed: true)
        func add(_ field: Field, _ value: String) {
            draft.statements.append(TextStatement(field: field, value: value, line: line))
        }
        var text = ListedTitle.withoutLead(self.text)
        if let (code, rest) = CodeInText.take(from: text, names: labels.names) {
            add(.courseCode, code)
            text = rest
        }
        let prose = Prose(text)
        if let day = ListedDay.find(in: prose, labels: labels) {
            add(day.field, day.text)
            text = prose.text(0..<day.tokens.lowerBound) + " " + prose.text(day.tokens.upperBound..<prose.tokens.count)
        }
        let title = ListedTitle.plain(text)
        if !title.isEmpty { add(.courseTitle, title) }
        return draft.statements.isEmpty ? nil : draft
    }
}
