extension CourseReader {
    /// The day and the issuer that the rest of the sentence states, and what is labelled further on.
    func dated(_ course: Course, from start: Int, before end: Int) -> Course {
        var course = course
        var token = start
        // A label, a heading or a day between the title and what follows ends the sentence.
        var isInSentence = start == 0 || start >= end || goesOn(from: start - 1, to: start)
        while token < end, token - start < Self.reach {
            if token > start, isInSentence, leavesSentence(token) { isInSentence = false }
            if let labelled = page.labels.leading(in: page.prose, at: token, before: end) {
                note(labelled.field, labelled.value, at: token, in: &course)
                token = labelled.end
                course.taken = token
            } else if isInSentence, course.completedOn == nil, let date = day(at: token, start: start, before: end) {
                course.completedOn = date.text
                token = date.end
                course.taken = token
            } else {
                token += 1
            }
            course.end = max(course.end, isInSentence ? token : course.end)
        }
        return course
    }

    /// Tokens behind a title in which its day is looked for.
    private static let reach = 120

    /// A day that a word leads to, or that stands right behind the title.
    private func day(at token: Int, start: Int, before end: Int) -> (text: String, end: Int)? {
        page.prose.markedDate(at: token, before: end) ?? (token == start ? page.prose.date(at: token, before: end) : nil)
    }

    private func leavesSentence(_ token: Int) -> Bool {
        if page.prose.endsSentence(token - 1) { return true }
        let opened = page.prose.tokens[token]
        return opened.opensPiece && page.pieces[opened.piece].blanksAbove > 0
    }

    private func note(_ field: Field, _ value: String, at token: Int, in course: inout Course) {
        if field == .completedOn {
            if course.completedOn == nil { course.completedOn = value }
        } else {
            let line = page.pieces[page.prose.tokens[token].piece].line
            course.others.append(TextStatement(field: field, value: value, line: line))
        }
    }
}
