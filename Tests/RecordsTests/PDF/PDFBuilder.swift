/// Makes small PDFs: pages of lines in Helvetica, and pages of any drawing.
struct PDFBuilder {
    private var contents: [[UInt8]] = []

    init(pages: [[String]] = []) {
        for page in pages { add(lines: page) }
    }

    /// Lines below each other, in Latin letters.
    mutating func add(lines: [String]) {
        let shown = lines.map { line in
            "(" + line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)") + ") Tj T*\n"
        }
        add(drawing: "BT /F1 12 Tf 72 760 Td 18 TL\n" + shown.joined() + "ET\n")
    }

    mutating func add(drawing: String) { contents.append(drawing.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) }

    /// A page that takes long to draw and shows nothing: the same two commands, doubled again and again.
    mutating func add(doubled times: Int) {
        var content = Array("q Q ".utf8)
        for _ in 0..<times { content += content }
        contents.append(content)
    }

    var bytes: [UInt8] {
        let pages = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(pages)] /Count \(contents.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ].map { Array($0.utf8) }
        for (index, content) in contents.enumerated() {
            objects.append(
                Array(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + 2 * index) 0 R >>"
                        .utf8))
            objects.append(Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        }
        return Self.file(objects)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(file.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        return file + Array("\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}
