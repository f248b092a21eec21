extension CourseReader {
    /// The day and the issuer that the rest of the sentence states, and what is labelled further on.
    func dated(_ course: Course, from start: Int, before end: Int) -> Course {
        var course = course
        var token = start
        // A label, a heading or a day between the title and what follows ends the sentence, and the title may end it itself.
        var isInSentence = start == 0 || start >= end || goesOn(from: start - 1, to: start) && !leavesSentence(start)
        if !isInSentence, let date = loneDate(at: start, before: end) {
            course.completedOn = date.text
            token = date.end
            course.taken = token
        }
        while token < end, token - start < Self.reach {
            if token > start, isInSentence, leavesSentence(token) { isInSentence = false }
            if isInSentence || opensStatement(token), let labelled = page.labels.leading(in: page.prose, at: token, before: end) {
                note(labelled.field, labelled.value, at: token, in: &course)
                token = labelled.end
                course.taken = token
            } else if isInSentence, course.completedOn == nil, let date = day(at: token, start: start, before: end) {
                if !isOfSomethingElse(token, start: start) { course.completedOn = date.text }
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

    /// `BSAFE` and below it `on 12 March 2021`: a day and nothing else in its piece.
    private func loneDate(at token: Int, before end: Int) -> (text: String, end: Int)? {
        guard token < end, page.prose.tokens[token].opensPiece, let date = day(at: token, start: token, before: end) else {
            return nil
        }
        return date.end == page.prose.tokens.count || page.prose.tokens[date.end].opensPiece ? date : nil
    }

    /// `which she started on 12 March`
    private func isOfSomethingElse(_ token: Int, start: Int) -> Bool {
        token > start && page.prose.words(token - 1).contains(where: Self.otherEvents.contains)
    }

    /// Whether nothing stands before a token in its own sentence but what names the paper: `This certificate was issued on ...`.
    private func opensStatement(_ token: Int) -> Bool {
        var first = token
        while first > 0, !page.prose.tokens[first].opensPiece, !page.prose.endsSentence(first - 1) {
            first -= 1
            guard page.prose.words(first).allSatisfy(Self.paperWords.contains) else { return false }
        }
        return true
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
