package import Records
internal import Rulebook
package import Verdicts

/// One upload judged whole, input by input, in order.
///
/// A source is judged only as far as it can be taken back: small ones are read to their end first, large ones are judged while
/// they are read, and everything is undone when the end shows a fault, or facts that the start did not show (SPEC law 7, 5.6).
package struct UploadRun<Output: UploadOutput>: ~Copyable {
    private let inputs: [UploadInput]
    private let format: InputFormat?
    private let limits: ReadingLimits
    private let overlaps: Bool
    private let names: FieldNames
    private let recogniser: Recogniser
    private var judge: UploadJudge
    /// Explanations that are written: filled again rather than made anew.
    private var spare: [ExplanationPage] = []
    package private(set) var output: Output
    package private(set) var result = UploadResult()
    /// Told the share of a source that is read, now and then.
    package var progress: ((UploadInput, Int, Int) -> Void)?

    /// Pages held back until it is known whether a source is small.
    private static var held: Int { 32 }

    /// - Parameters:
    ///   - format: of all inputs; nil tells each from its bytes.
    ///   - overlaps: whether sources are read ahead on another thread.
    package init(
        _ inputs: [UploadInput], judge: Judge, output: Output, format: InputFormat? = nil,
        limits: ReadingLimits = ReadingLimits(),
        overlaps: Bool = true
    ) {
        self.inputs = inputs
        self.format = format
        self.limits = limits
        self.overlaps = overlaps
        self.output = output
        names = judge.rulebook.fieldNames
        recogniser = Recogniser(judge)
        self.judge = UploadJudge(recogniser)
    }

    /// Judges every input. A fault of one leaves the others alone and is kept in the result.
    /// - Throws: what the output throws.
    package mutating func run() throws {
        for index in inputs.indices {
            do {
                try judgeSource(index)
            } catch let fault as ReadingFault {
                result.faults.append(UploadFault(input: inputs[index].name, source: index, fault: fault))
            }
        }
    }

    private mutating func judgeSource(_ index: Int) throws {
        let source = try inputs[index].open(limits)
        var plan = ReadingPlan()
        var facts: SourceFacts?
        while true {
            do {
                return try attempt(index, source, plan, facts)
            } catch let again as ReadAgain where again.plan != plan {
                plan = again.plan
            } catch let again as JudgeAgain {
                facts = again.facts
            }
        }
    }

    /// Reads and judges a source once, by what is known of it so far.
    private mutating func attempt(_ index: Int, _ source: InputSource, _ plan: ReadingPlan, _ known: SourceFacts?) throws {
        let (names, format, limits) = (names, format, limits)
        let feed = PageFeed(source, overlaps: overlaps && source.size > 1 << 20, recogniser: recogniser) { source in
            try RecordReader(source, format: format, names: names, plan: plan, limits: limits)
        }
        defer { feed.close() }
        var held: [RecognisedPage] = []
        var assumed = SourceFacts()
        while held.count < Self.held {
            switch feed.next() {
            case .page(let page, let facts, _):
                held.append(page)
                assumed = facts
            case .end(let end):
                note(end, of: index)
                return try judgeHeld(held, end.facts, index)
            case .failed(let error): throw error
            }
        }
        try judgeAhead(held, feed, known ?? assumed, index, size: source.size)
    }

    private mutating func note(_ end: SourceEnd, of index: Int) {
        guard !end.unknownNames.isEmpty else { return }
        result.unknown.append(UnknownFields(input: inputs[index].name, names: end.unknownNames))
    }

    /// A source that was read to its end: nothing can go wrong with it any more.
    private mutating func judgeHeld(_ pages: [RecognisedPage], _ facts: SourceFacts, _ index: Int) throws {
        try output.begin(source: index)
        var counts = VerdictCounts()
        for page in pages { try judge(page, facts, index, &counts) }
        try output.commit(source: index)
        result.counts.add(counts)
    }

    /// A source that is judged while it is read, and whose verdicts are written while it is judged.
    private mutating func judgeAhead(
        _ held: [RecognisedPage], _ feed: PageFeed, _ facts: SourceFacts, _ index: Int, size: Int
    ) throws {
        let before = judge.copied()
        try output.begin(source: index)
        let writer = overlaps ? OutputWriter(output) : nil
        var counts = VerdictCounts()
        do {
            for page in held { try judge(page, facts, index, &counts, writer) }
            while true {
                switch feed.next() {
                case .page(let page, _, let position):
                    try judge(page, facts, index, &counts, writer)
                    progress?(inputs[index], position, size)
                case .end(let end):
                    let order = judge.judge.circumstances.dateOrder
                    guard facts.readsAlike(end.facts, order: order) else { throw JudgeAgain(facts: end.facts) }
                    note(end, of: index)
                    if let writer { output = try writer.end() }
                    try output.commit(source: index)
                    return result.counts.add(counts)
                case .failed(let error): throw error
                }
            }
        } catch {
            judge = before
            if let written = try? writer?.end() { output = written }
            try output.rollBack(source: index)
            throw error
        }
    }

    /// A page that nothing refers to any more, or a new one.
    private mutating func blankPage() -> ExplanationPage {
        if var page = spare.popLast(), isKnownUniquelyReferenced(&page) { return page }
        return ExplanationPage()
    }

    private mutating func judge(
        _ page: RecognisedPage, _ facts: SourceFacts, _ index: Int, _ counts: inout VerdictCounts,
        _ writer: OutputWriter<Output>? = nil
    ) throws {
        let explanations = blankPage()
        judge.judge(page, source: index, facts: facts, into: explanations)
        for row in page.page.rows.indices { counts.add(explanations[row].verdict) }
        let judged = JudgedPage(page: page.page, explanations: explanations)
        guard let writer else {
            try output.append(judged, source: index)
            return spare.append(explanations)
        }
        if let written = try writer.write(judged, source: index) { spare.append(written.explanations) }
    }
}

/// The end of a source told what its start had not: its records must be judged anew.
private struct JudgeAgain: Error {
    let facts: SourceFacts
}
