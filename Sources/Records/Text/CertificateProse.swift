/// Finds the certificates in a page's running text by their standing phrases: an opening, a name, a verb, a title, a date.
struct CertificateProse {
    let pieces: [TextPiece]
    let labels: LabelBook
    let prose: Prose
    let events: [WordingEvent]

    init(_ pieces: [TextPiece], labels: LabelBook) {
        self.pieces = pieces
        self.labels = labels
        var prose = Prose()
        for (index, piece) in pieces.enumerated() where piece.isPlain && !piece.hasBullet {
            prose.append(piece.text, piece: index)
        }
        self.prose = prose
        events = WordingEvent.all(in: prose)
    }

    /// Whether the page opens a certificate in words that nothing else opens with.
    var speaksOfCertificate: Bool {
        events.contains { event in
            switch event.wording {
            case .opening(let isStrict, _): isStrict
            case .completion(let isOwnWord): !isOwnWord
            case .status: false
            }
        }
    }

    // MARK: One certificate a verb

    func certificates() -> [Certificate] {
        var found: [Certificate] = []
        var opening: WordingEvent?
        var start = 0
        for (index, event) in events.enumerated() {
            let end = index + 1 < events.count ? events[index + 1].start : prose.tokens.count
            switch event.wording {
            case .opening:
                if let earlier = opening, unmatched(earlier, before: event) { found += alone(earlier, before: event.start) }
                opening = event
            case .completion, .status:
                if let certificate = certificate(verb: event, opening: opening, from: start, before: end) {
                    found.append(certificate)
                    start = max(event.end, certificate.end)
                }
                opening = nil
            }
        }
        if let opening { found += alone(opening, before: prose.tokens.count) }
        return spread(found)
    }

    /// Whether an opening that another one follows is a certificate of its own: both say the same.
    private func unmatched(_ earlier: WordingEvent, before later: WordingEvent) -> Bool {
        Folding.fold(prose.text(earlier.start..<earlier.end)) == Folding.fold(prose.text(later.start..<later.end))
    }

    private func certificate(verb: WordingEvent, opening: WordingEvent?, from start: Int, before end: Int) -> Certificate? {
        var certificate = Certificate(pieces: 0..<0, line: line(of: opening?.start ?? verb.start))
        switch verb.wording {
        case .completion(let isOwnWord): certificate.isOwnWord = isOwnWord
        case .status(let status): certificate.status = status
        case .opening: return nil
        }
        let holder = HolderReader(page: self).read(opening: opening?.end, verb: verb.start, from: start)
        certificate.name = certificate.isOwnWord ? nil : holder.name
        certificate.indexNumber = holder.indexNumber
        certificate.pieces = piece(of: min(opening?.start ?? verb.start, holder.start ?? verb.start))..<pieces.count
        certificate.line = min(certificate.line, pieces[certificate.pieces.lowerBound].line)
        let course = CourseReader(page: self).read(from: verb.end, before: end)
        certificate.title = course.title
        certificate.completedOn = course.completedOn
        certificate.others = course.others
        certificate.opensList = course.opensList
        certificate.end = course.taken
        if !certificate.isOwnWord, certificate.status == nil {
            certificate.doubt(of: verb, in: self, holder: holder, opening: opening)
        }
        guard certificate.isOwnWord else { return certificate }
        // A staff member's own sentence counts where it names a code or a day, and one course only.
        let sentence = prose.text(verb.start..<max(verb.end, min(end, course.end + 8)))
        let codes = CodeInText.ranges(in: sentence).count
        return codes <= 1 && (codes == 1 || course.completedOn != nil) && certificate.title != nil ? certificate : nil
    }

    /// An opening without a verb: a certificate of attendance in other words, or one that goes straight on to the title.
    private func alone(_ opening: WordingEvent, before end: Int) -> [Certificate] {
        guard case .opening(let isStrict, let isAward) = opening.wording, isStrict || isAward else { return [] }
        var certificate = Certificate(pieces: piece(of: opening.start)..<pieces.count, line: line(of: opening.start))
        guard isAward else { return [certificate] }
        let holder = HolderReader(page: self).first(after: opening.end, before: end)
        guard let next = holder.end, next < end else { return [] }
        let course = CourseReader(page: self).read(from: next, before: end)
        guard let title = course.title, course.completedOn != nil || pieces.contains(where: \.isHeadingOrDate) else { return [] }
        certificate.name = holder.name
        let verb = WordingEvent(wording: .completion(isOwnWord: false), start: next, end: next)
        certificate.doubt(of: verb, in: self, holder: holder, opening: opening)
        certificate.title = title
        certificate.completedOn = course.completedOn
        certificate.others = course.others
        return [certificate]
    }

    /// Each certificate's pieces end where the next one's begin; the first has the top of the page too.
    private func spread(_ found: [Certificate]) -> [Certificate] {
        var spread = found.sorted { $0.pieces.lowerBound < $1.pieces.lowerBound }
        for index in spread.indices {
            let end = index + 1 < spread.count ? spread[index + 1].pieces.lowerBound : pieces.count
            let start = index == 0 ? 0 : spread[index].pieces.lowerBound
            spread[index].pieces = start..<max(start, end)
        }
        return spread
    }

    private func piece(of token: Int) -> Int { prose.tokens[token].piece }
    private func line(of token: Int) -> Int { pieces[piece(of: token)].line }
}
