/// Reads certificates from the text layer of a PDF. Its bytes are never parsed here: poppler's `pdftotext` does that in a child
/// process with limits.
enum PDFReader {
    static func read(_ source: InputSource, names: FieldNames, limits: ReadingLimits) throws -> PageBuilder {
        let bytes = try source.whole(limit: limits.heldFile)
        guard startsAsPDF(bytes), endsAsPDF(bytes) else { throw ReadingFault(.brokenPDF) }
        let text = try PDFTextTool(limits: limits).text(of: bytes)
        guard text.withUnsafeBufferPointer(UTF8Check.isValid) else { throw ReadingFault(.pdfTool("its output is not UTF-8")) }
        guard text.contains(where: { $0 > 0x20 }) else { throw ReadingFault(.noTextLayer) }
        return try TextReader.read(PDFText.plain(text), names: names, limits: limits)
    }

    /// Only a byte order mark and white space may stand before the header: anything more is another kind of file.
    private static func startsAsPDF(_ bytes: [UInt8]) -> Bool {
        var head = bytes.prefix(64)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        return head.drop { $0 <= 0x20 }.starts(with: Array("%PDF-".utf8))
    }

    /// The end marker stands within the last 2 kB; without it the file is cut short, and its tool would make the best of the rest.
    private static func endsAsPDF(_ bytes: [UInt8]) -> Bool {
        let tail = bytes.suffix(2048)
        let marker = Array("%%EOF".utf8)
        return tail.indices.contains { tail[$0...].starts(with: marker) }
    }
}
