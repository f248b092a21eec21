/// A whole text as UTF-8: by its byte order mark, else as UTF-8, else as Windows-1252.
enum TextDecoding {
    static func text(of source: InputSource) throws -> [UInt8] {
        let marked = try TextEncoding.marked(source.head(4))
        let text = try decoded(source, as: marked?.encoding ?? .utf8, skipping: marked?.markLength ?? 0)
        if isValid(text) { return text }
        guard marked == nil else { throw ReadingFault(.encodingLabel("UTF-8")) }
        return try decoded(source, as: .windows1252, skipping: 0)
    }

    private static func decoded(_ source: InputSource, as encoding: TextEncoding, skipping: Int) throws -> [UInt8] {
        var stream = try TextStream(source, encoding: encoding, skipping: skipping)
        // One byte more than there are, so that the stream sees its end.
        return try stream.block(after: [], count: source.size + 1)
    }

    private static func isValid(_ text: [UInt8]) -> Bool { (try? UTF8Span(validating: text.span)) != nil }
}
