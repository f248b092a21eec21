package import Records
package import Verdicts

/// Records as rows of the plain form (SPEC 5.1), each field in its own column: read again, a row is the same record.
///
/// Rows of many sources may stand in one table. What hung on the neighbours in the source is therefore settled in the row: whether
/// the source had a status field by the table that the row belongs to, the order of day and month by writing the day. Of a record
/// that could not be read its dates are left out, and the field in doubt: dropped again as it is, it is not accepted.
package enum PlainForm {
    /// With its line end.
    /// - Parameter hasStatus: without the column no record is asked for a status; an empty cell in it is asked about.
    package static func header(hasStatus: Bool) -> String {
        fields(hasStatus).map(\.plainName).joined(separator: ",") + "\n"
    }

    /// Cells in a row, by which one tells the table that it belongs to.
    package static func columns(hasStatus: Bool) -> Int { fields(hasStatus).count }

    static func fields(_ hasStatus: Bool) -> [Field] { hasStatus ? Field.allCases : fieldsWithoutStatus }
    private static let fieldsWithoutStatus = Field.allCases.filter { $0 != .status }

    /// In bytes of a row: none then comes near what a reader takes.
    private static let longestRow = 32 << 10

    /// Appends a record as a row with its line end.
    /// - Returns: false, with nothing appended, where no row can give the record back: it holds characters that no output may hold,
    ///   is very long, or its date would tell how those of others are read.
    package static func append(_ record: CertificateRecord, _ explanation: Explanation, to bytes: inout [UInt8]) -> Bool {
        let start = bytes.count
        // An unreadable row may have lost its status: better asked about than taken for a completion.
        let hasStatus = !explanation.findings.contains { $0.detail == .noStatusInSource }
        for (place, field) in fields(hasStatus).enumerated() {
            if place > 0 { bytes.append(0x2C) }
            guard append(field, of: record, explanation, to: &bytes), bytes.count - start <= longestRow else {
                bytes.removeLast(bytes.count - start)
                return false
            }
        }
        bytes.append(0x0A)
        return true
    }

    private static func append(
        _ field: Field, of record: CertificateRecord, _ explanation: Explanation, to bytes: inout [UInt8]
    ) -> Bool {
        guard !isInDoubt(field, of: record.row.problem) else { return true }
        let text = record.text(field)
        guard field == .completedOn || field == record.dateField, DateReader.plainISO(text) == nil else {
            return appendCell(text, to: &bytes)
        }
        let evidence = DateReader.read(text, order: nil).evidence
        if evidence != .none, field == record.dateField, let day = explanation.completedOn {
            day.append(to: &bytes)
            return true
        }
        let sways = field == .completedOn && (evidence == .dayFirst || evidence == .monthFirst)
        return !sways && appendCell(text, to: &bytes)
    }

    private static func isInDoubt(_ field: Field, of problem: RowProblem?) -> Bool {
        guard let problem else { return false }
        switch problem {
        case .statedTwice(field), .splitValue(field): return true
        default: return field == .completedOn || field == .issuedOn
        }
    }

    // MARK: Cells

    private static func appendCell(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
        guard !text.isEmpty else { return true }
        if text[0] != 0x27, SafeBytes.isPlainCell(text) {
            SafeBytes.append(text, to: &bytes)
            return true
        }
        let text = String(decoding: Array(copying: text), as: UTF8.self)
        guard text.unicodeScalars.allSatisfy({ !SafeText.isUnsafe($0) || $0 == "\n" || $0 == "\t" }) else { return false }
        // The reader counts lines too.
        guard text.utf8.count(where: { $0 == 0x0A }) < 20 else { return false }
        bytes.append(contentsOf: #""\#(guarding(text))\#(text.replacing("\"", with: "\"\""))""#.utf8)
        return true
    }

    /// What is put before a text that a spreadsheet would take for a formula; the reader takes it away again. Before a text that
    /// looks as if it were guarded already, and before the wide sign, that is a space.
    static func guarding(_ text: String) -> String {
        guard let first = text.utf8.first else { return "" }
        if SafeText.opensFormula(first) { return "'" }
        return first == 0x27 || text.unicodeScalars.first == "\u{FF1D}" ? " " : ""
    }
}
