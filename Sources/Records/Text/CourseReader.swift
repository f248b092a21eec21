/// Reads the course behind the verb of a certificate: its title, the day, and what else the sentence says.
struct CourseReader {
    let page: CertificateProse

    struct Course {
        var title: String?
        var completedOn: String?
        var others: [TextStatement] = []
        var opensList = false
        /// The token behind the passage that was looked through.
        var end: Int
        /// The token behind the last thing that was taken.
        var taken: Int

        init(end: Int) {
            self.end = end
            taken = end
        }
    }

    private var prose: Prose { page.prose }

    func read(from verb: Int, before end: Int) -> Course {
        guard verb < end else { return Course(end: verb) }
        let start = behindNouns(verb, before: end)
        guard start < end, isNear(start, after: verb) else { return Course(end: start) }
        if prose.match(Self.listOpeners, at: start, before: end) != nil {
            var course = dated(Course(end: start), from: start, before: end)
            course.opensList = true
            return course
        }
        let titleEnd = endOfTitle(from: start, before: end)
        var course = Course(end: titleEnd)
        // `on`, and the day on the next line.
        let last = titleEnd - start > 1 && Self.leads.contains(prose.word(titleEnd - 1)) ? titleEnd - 1 : titleEnd
        let title = Self.plain(prose.text(start..<last))
        course.title = title.isEmpty ? nil : title
        return dated(course, from: titleEnd, before: end)
    }

    /// Whether nothing but blank lines stands between the verb and what follows: a label or a heading there means that no title follows.
    private func isNear(_ start: Int, after verb: Int) -> Bool { verb == 0 || goesOn(from: verb - 1, to: start) }

    // MARK: The title

    /// Skips `the online course entitled`, `le cours`, `el curso denominado`.
    private func behindNouns(_ verb: Int, before end: Int) -> Int {
        var token = verb
        if let (_, behind) = prose.match(Self.adverbs, at: token, before: end) { token = behind }
        guard let (_, noun) = prose.match(Self.nouns, at: token, before: end) else { return token }
        guard noun < end, isNear(noun, after: noun) else { return noun }
        let behind = prose.match(Self.names, at: noun, before: end)?.end ?? noun
        return behind < end && prose.word(behind).isEmpty
            && !prose.tokens[behind].text.contains(where: { "«“\"„「《".contains($0) })
            ? behind + 1 : behind
    }

    /// A title ends at its closing quote, at a day, at the end of its sentence, or where the page goes on with something else.
    private func endOfTitle(from start: Int, before end: Int) -> Int {
        if let quoted = endOfQuote(from: start, before: end) { return quoted }
        // Within a sentence a blank line ends it; a title on its own line may go on below one.
        let isRunning = !prose.tokens[start].opensPiece
        var token = start
        while token < end, token - start < Self.longestTitle {
            if token > start, stops(at: token, start: start, before: end, isRunning: isRunning) { break }
            token += 1
        }
        return token
    }

    private static let longestTitle = 80
    private static let leads: Set<String> = ["on", "le", "el", "dated"]

    private func stops(at token: Int, start: Int, before end: Int, isRunning: Bool) -> Bool {
        if prose.tokens[token].opensPiece {
            if !goesOn(from: token - 1, to: token) { return true }
            if isRunning, page.pieces[prose.tokens[token].piece].blanksAbove > 0 { return true }
        }
        if prose.endsSentence(token - 1), isRunning || prose.tokens[token].opensPiece { return true }
        if prose.match(Self.titleEnds, at: token, before: end) != nil { return true }
        if page.labels.leading(in: prose, at: token, before: end) != nil { return true }
        return prose.markedDate(at: token, before: end) != nil || prose.date(at: token, before: end) != nil
    }

    /// Whether nothing that ends a passage stands between two tokens. What stands in the same line, further right, does not.
    func goesOn(from token: Int, to next: Int) -> Bool {
        let (first, second) = (prose.tokens[token].piece, prose.tokens[next].piece)
        guard second > first + 1 else { return true }
        let between = page.pieces[first + 1..<second]
        return between.allSatisfy { !$0.isFirst && $0.line == page.pieces[first].line }
            && page.pieces[second].isFirst && page.pieces[second].blanksAbove == 0
    }

    private static let quotes: [Character: Character] = ["“": "”", "\"": "\"", "«": "»", "„": "“", "「": "」", "《": "》", "‘": "’"]

    private func endOfQuote(from start: Int, before end: Int) -> Int? {
        guard let open = prose.tokens[start].text.first, let close = Self.quotes[open] else { return nil }
        for token in start..<min(end, start + Self.longestTitle) {
            let text = token == start ? prose.tokens[token].text.dropFirst() : Substring(prose.tokens[token].text)
            if text.contains(close) || open == "„" && text.contains("”") { return token + 1 }
        }
        return nil
    }

    /// Without quotes and closing marks; `the BSAFE course` is BSAFE.
    static func plain(_ text: String) -> String {
        let marks: Set<Character> = ["“", "”", "\"", "«", "»", "„", "「", "」", "《", "》", "‘", ",", ";", " ", "–", "—", "\u{A0}"]
        var title = Substring(text)
        while let first = title.first, marks.contains(first) || first == ":" || first == "-" { title.removeFirst() }
        while let last = title.last, marks.contains(last) || [".", ":", "-", "’", "!"].contains(last) { title.removeLast() }
        if title.hasPrefix("the "), title.hasSuffix(" course") { title = title.dropFirst(4).dropLast(7) }
        return String(title)
    }
}
