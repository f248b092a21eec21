/// A form in which certificates arrive, told from the first bytes.
package enum InputFormat: String, CaseIterable, Sendable {
    case xml, csv, text, pdf

    var words: String {
        switch self {
        case .xml: "XML"
        case .csv: "a table"
        case .text: "text"
        case .pdf: "PDF"
        }
    }

    /// What the name of a file says it is; nil for a name that says nothing.
    static func named(_ name: String) -> InputFormat? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return switch name[name.index(after: dot)...].lowercased() {
        case "xml": .xml
        case "csv", "tsv": .csv
        case "txt", "text": .text
        case "pdf": .pdf
        default: nil
        }
    }

    /// Tells the format from the bytes and holds it against the name.
    /// - Parameter settlesHeader: whether the text holds the header of a table.
    static func tell(head: [UInt8], name: String, settlesHeader: ([UInt8]) -> Bool) throws -> InputFormat {
        if let what = foreign(head) { throw ReadingFault(.notReadHere(what)) }
        let named = named(name)
        var content: InputFormat
        if isPDF(head) {
            content = .pdf
        } else if startsWithTag(head) {
            content = .xml
        } else if named == .csv {
            content = .csv
        } else {
            content = settlesHeader(head) ? .csv : .text
        }
        // A .txt may well hold a table; an .xml or .pdf that is none may not.
        guard let named, named != content, !(named == .text && content == .csv) else { return content }
        throw ReadingFault(.formatDisagrees(content: content.words, name: named.words))
    }

    private static func isPDF(_ head: [UInt8]) -> Bool {
        head.prefix(1024).indices.contains { head[$0...].starts(with: Array("%PDF-".utf8)) }
    }

    /// The first character is `<`, be it in UTF-8 or UTF-16.
    private static func startsWithTag(_ head: [UInt8]) -> Bool {
        var text = head[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { text = text.dropFirst(2) }
        return text.first { ![0, 0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x3C
    }

    /// Forms that are known and not read.
    private static func foreign(_ head: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "a spreadsheet or an archive (zip)"),
            ([0x50, 0x4B, 0x05, 0x06], "an empty archive (zip)"),
            ([0x1F, 0x8B], "a compressed file (gzip)"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a compressed file (xz)"),
            ([0x42, 0x5A, 0x68], "a compressed file (bzip2)"), ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
            ([0x4D, 0x5A, 0x90], "a program (EXE)"), ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)"),
            ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
            ([0x47, 0x49, 0x46, 0x38], "an image (GIF)"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (OLE)"),
            (Array("{\\rtf".utf8), "a formatted text (RTF)"), ([0x37, 0x7A, 0xBC, 0xAF], "an archive (7z)"),
        ]
        if let match = signatures.first(where: { head.starts(with: $0.0) }) { return match.1 }
        var text = head[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let start = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(16)
        let opening = String(decoding: start, as: UTF8.self).lowercased()
        let dense = opening.filter { !$0.isWhitespace }
        if dense.hasPrefix("{") || dense.hasPrefix("[{") || dense.hasPrefix("[[") { return "JSON" }
        if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return "a web page (HTML)" }
        return nil
    }
}
