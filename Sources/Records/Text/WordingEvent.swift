/// A standing phrase where it stands in a text, as tokens.
struct WordingEvent {
    let wording: Wording
    let start: Int
    let end: Int

    /// The phrases of a text in its order.
    static func all(in prose: Prose) -> [WordingEvent] { joined(found(in: prose), in: prose) }

    private static func found(in prose: Prose) -> [WordingEvent] {
        var events: [WordingEvent] = []
        var token = 0
        while token < prose.tokens.count {
            if let end = Retraction.end(at: token, in: prose) {
                token = end
            } else if let (wording, end) = prose.match(Wording.book, at: token, before: prose.tokens.count),
                !isDenied(wording, prose, at: token, after: events.last)
            {
                events.append(WordingEvent(wording: wording, start: token, end: end))
                token = end
            } else {
                token += 1
            }
        }
        return events
    }

    /// One phrase in two languages, one right below the other, is one phrase; so are two verbs of one sentence.
    private static func joined(_ events: [WordingEvent], in prose: Prose) -> [WordingEvent] {
        var joined: [WordingEvent] = []
        for event in events {
            if let last = joined.last, last.wording.isOpening == event.wording.isOpening,
                let wording = translated(last, before: event, in: prose) ?? last.coordinated(with: event, in: prose)
            {
                joined[joined.count - 1] = WordingEvent(wording: wording, start: last.start, end: event.end)
            } else {
                joined.append(event)
            }
        }
        return joined
    }

    /// What two phrases come to between which nothing stands but `the course`; the same phrase again is no translation.
    private static func translated(_ last: WordingEvent, before event: WordingEvent, in prose: Prose) -> Wording? {
        guard last.behindNouns(before: event.start, in: prose) == event.start,
            Folding.fold(prose.text(last.start..<last.end)) != Folding.fold(prose.text(event.start..<event.end))
        else { return nil }
        return [last.wording, event.wording].first { if case .status = $0 { true } else { false } } ?? event.wording
    }

    func behindNouns(before end: Int, in prose: Prose) -> Int {
        prose.match(CourseReader.nouns, at: self.end, before: end)?.end ?? self.end
    }

    /// `who have completed`, `has been completed by`, `once you have completed`: no statement about the holder.
    private static func isDenied(_ wording: Wording, _ prose: Prose, at token: Int, after earlier: WordingEvent?) -> Bool {
        guard case .completion = wording, token > 0 else { return false }
        let word = prose.word(token - 1)
        // `José Si`
        if prose.isCapital(token - 1), !prose.isCapital(token), Wording.namesLikeDoubts.contains(word) { return false }
        // `awarded to ... who has completed` is one.
        if ["who", "qui"].contains(word), case .opening = earlier?.wording { return false }
        return ["who", "qui", "been", "not", "which", "if", "once", "after", "when", "no", "pas", "si", "не"].contains(word)
    }
}
