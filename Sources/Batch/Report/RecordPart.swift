import Records
import Reports

/// The record in the first part of a line: where its texts lie. One value is filled again and again.
struct RecordPart {
    private var reader = LineReader([])
    private var source = LineReader.Text(range: 0..<0, isEscaped: false)
    /// By field; those of a line come first among all fields.
    private var texts = [LineReader.Text?](repeating: nil, count: Field.count)
    private(set) var position = 0
    private(set) var line = 0

    /// - Throws: `LineReader.Mismatch`
    mutating func read(_ bytes: [UInt8]) throws {
        reader = LineReader(bytes)
        try reader.require("{\"record\":{\"source\":")
        source = try reader.text()
        try reader.require(",\"position\":")
        position = try reader.number()
        try reader.require(",\"line\":")
        line = try reader.number()
        for (field, key) in JSONReport.fields {
            texts[Int(field.rawValue)] = reader.take(key) ? try reader.text() : nil
        }
        try reader.require("}")
        guard reader.isAtEnd else { throw reader.mismatch }
    }

    /// Appends a cell of text; nothing for what is not stated.
    func appendCell(_ field: Field, to bytes: inout [UInt8]) throws {
        if let text = texts[Int(field.rawValue)] { try appendCell(text, to: &bytes) }
    }

    func appendSource(to bytes: inout [UInt8]) throws { try appendCell(source, to: &bytes) }

    /// A cell in quotes, with its text as it is stated: an index number, which has digits only.
    func appendQuoted(_ field: Field, to bytes: inout [UInt8]) {
        guard let text = texts[Int(field.rawValue)], !text.isEscaped else { return }
        bytes.append(0x22)
        bytes.append(contentsOf: reader.bytes[text.range])
        bytes.append(0x22)
    }

    private func appendCell(_ text: LineReader.Text, to bytes: inout [UInt8]) throws {
        guard !text.isEscaped else { return SafeBytes.appendCell(try reader.string(text), to: &bytes) }
        SafeBytes.appendCell(reader.bytes.span.extracting(text.range), to: &bytes)
    }
}
