/// Reads records from XML of any vocabulary whose names are fields that are known: first a look at where they are, then the reading.
struct XMLReader {
    private var stream: TextStream
    private let parser: XMLPushParser
    private let limits: ReadingLimits
    private let declared: String?
    private var pages: [RecordPage] = []
    private var isDone = false

    var facts: SourceFacts { parser.handler.builder.facts }
    var unknown: [String] { parser.paths.unknown.sorted() }

    /// Bytes given to the parser at a time: no more than a tag may have, so that none much longer is parsed before it is measured.
    private static let step = 1 << 15
    /// Bytes that the scout looks at, or as many more as it needs to meet a field.
    private static let scouted = 1 << 20

    init(_ source: InputSource, names: FieldNames, limits: ReadingLimits) throws {
        self.limits = limits
        let head = try source.head(512)
        let marked = try TextEncoding.marked(head)
        if marked == nil, head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C]) {
            throw ReadingFault(.encoding("UTF-16 without a byte order mark"))
        }
        declared = XMLDeclaration.encoding(head)
        let encoding = try XMLDeclaration.settle(marked: marked?.encoding, declared: declared)
        let skipping = marked?.markLength ?? 0
        var scoutStream = try TextStream(source, encoding: encoding, skipping: skipping)
        let paths = try Self.scout(&scoutStream, names: names, limits: limits)
        let recordPath = XMLRecordSearch(paths.nodes).recordPath()
        stream = try TextStream(source, encoding: encoding, skipping: skipping)
        // libxml2 hands out its own pointer for each name in each parser: the paths are met anew.
        parser = XMLPushParser(
            handler: XMLHandler(.reading, paths: paths.forReading(records: recordPath), recordPath: recordPath, limits: limits))
    }

    private static func scout(_ stream: inout TextStream, names: FieldNames, limits: ReadingLimits) throws -> XMLPaths {
        let parser = XMLPushParser(
            handler: XMLHandler(.scouting, paths: XMLPaths(names: names, limit: limits.names), limits: limits))
        var total = 0
        while !stream.isAtEnd {
            let text = try stream.block(after: [], count: step)
            total += text.count
            if total == 0 { throw ReadingFault(.empty) }
            try feed(text, to: parser, limits: limits)
            if total >= scouted, parser.paths.hasFields { return parser.paths }
        }
        try parser.finish()
        guard parser.paths.hasFields else {
            throw ReadingFault(.noFields(seen: Array(Set(parser.paths.nodes.dropFirst().map(\.name))).sorted()))
        }
        return parser.paths
    }

    private static func feed(_ text: [UInt8], to parser: XMLPushParser, limits: ReadingLimits) throws {
        try text.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let end = min(start + step, text.count)
                try parser.feed(UnsafeBufferPointer(rebasing: text[start..<end]), limits: limits)
                start = end
            }
        }
    }

    /// The next records.
    /// - Returns: nil at the end of a document that is well-formed to its end.
    mutating func nextPage() throws -> RecordPage? {
        while pages.isEmpty {
            guard !isDone else { return nil }
            try readOn()
        }
        return pages.removeFirst()
    }

    private mutating func readOn() throws {
        if !stream.isAtEnd {
            try Self.feed(stream.block(after: [], count: Self.step * 8), to: parser, limits: limits)
            pages = parser.handler.takePages()
        } else {
            isDone = true
            try parser.finish()
            if stream.encoding != .utf8, stream.looksLikeUTF8, !stream.isPlainASCII, let declared {
                throw ReadingFault(.encodingLabel(declared))
            }
            pages = parser.handler.takePages() + [parser.handler.takeLastPage()].compactMap(\.self)
        }
    }
}
