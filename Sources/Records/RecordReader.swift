/// The front of the module: opens one input, tells its format, hands out its records page by page.
package struct RecordReader {
    private enum Reader {
        case csv(CSVReader)
        case xml(XMLReader)
        /// Records taken from a document that is read as a whole.
        case document(pages: [RecordPage], facts: SourceFacts, unknown: [String])
    }

    private var reader: Reader
    package let format: InputFormat

    /// - Parameters:
    ///   - format: nil tells it from the bytes and holds it against the name.
    ///   - plan: what an earlier reading of the same source found.
    /// - Throws: `ReadingFault`, or `ReadAgain` with another plan.
    package init(
        _ source: InputSource, format: InputFormat? = nil, names: FieldNames, plan: ReadingPlan = ReadingPlan(),
        limits: ReadingLimits = ReadingLimits()
    ) throws {
        guard source.size > 0 else { throw ReadingFault(.empty) }
        let format = try format ?? Self.tell(source, names: names, limits: limits)
        self.format = format
        let limit = format == .csv || format == .xml ? limits.streamedFile : limits.heldFile
        guard source.size <= limit else { throw ReadingFault(.tooLarge(limit: limit)) }
        switch format {
        case .csv: reader = .csv(try CSVReader(source, names: names, plan: plan, limits: limits))
        case .xml: reader = .xml(try XMLReader(source, names: names, limits: limits))
        case .text: reader = Self.document(try TextReader.read(source, names: names, limits: limits))
        case .pdf: reader = Self.document(try PDFReader.read(source, names: names, limits: limits))
        }
    }

    private static func document(_ builder: consuming PageBuilder) -> Reader {
        var builder = builder
        let facts = builder.facts.ofDocument
        return .document(pages: [builder.take()], facts: facts, unknown: [])
    }

    /// - Returns: nil at the end of an input that was read whole and without fault.
    package mutating func nextPage() throws -> RecordPage? {
        switch reader {
        case .csv(var csv):
            reader = .document(pages: [], facts: SourceFacts(), unknown: [])
            defer { reader = .csv(csv) }
            return try csv.nextPage()
        case .xml(var xml):
            reader = .document(pages: [], facts: SourceFacts(), unknown: [])
            defer { reader = .xml(xml) }
            return try xml.nextPage()
        case .document(var pages, let facts, let unknown):
            guard !pages.isEmpty else { return nil }
            let page = pages.removeFirst()
            reader = .document(pages: pages, facts: facts, unknown: unknown)
            return page
        }
    }

    /// What the source tells as a whole: final once `nextPage` has returned nil.
    package var facts: SourceFacts {
        switch reader {
        case .csv(let csv): csv.facts
        case .xml(let xml): xml.facts
        case .document(_, let facts, _): facts
        }
    }

    /// Names in the source that are no field known here: listed, never guessed.
    package var unknownNames: [String] {
        switch reader {
        case .csv(let csv): csv.dialect.unknown
        case .xml(let xml): xml.unknown
        case .document(_, _, let unknown): unknown
        }
    }

    private static func tell(_ source: InputSource, names: FieldNames, limits: ReadingLimits) throws -> InputFormat {
        let head = try source.head(1 << 16)
        return try InputFormat.tell(head: head, name: source.name) { head in
            let text =
                (try? TextStream(
                    InputSource(name: "", bytes: head), encoding: TextEncoding.marked(head)?.encoding ?? .utf8,
                    skipping: TextEncoding.marked(head)?.markLength ?? 0))
                .flatMap { stream in
                    var stream = stream
                    return try? stream.block(after: [], count: head.count < 1 << 16 ? head.count + 1 : head.count - 4)
                }
            return text.map { CSVDialect.looksLikeTable($0, names: names, limits: limits) } ?? false
        }
    }
}
