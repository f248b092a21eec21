import Foundation
package import Records
package import Reports
import Uploads
package import Verdicts

/// Every form of output at once, in memory, and what was seen to be wrong while it was written.
package struct ProbeOutput: UploadOutput {
    package private(set) var csv: [UInt8] = []
    package private(set) var ndjson: [UInt8] = []
    package private(set) var words = ""
    /// Nil leaves the words out.
    package var wordsReport: WordsReport?
    private var csvReport: CSVReport
    private var jsonReport: JSONReport
    private var records = 0
    private var broken: BrokenPromise?
    private var isCommitted = false

    package init(_ context: ReportContext) {
        csvReport = CSVReport(context)
        jsonReport = JSONReport(context, findings: .brief)
    }

    package mutating func begin(source: Int) {
        csv = Array(csvReport.header.utf8)
        (ndjson, words, records, isCommitted) = ([], "", 0, false)
    }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) {
        records += 1
        if record.position != records {
            note("records are numbered from 1", "record \(records) has position \(record.position)")
        }
        if record.line < 1 { note("every record has a line", "\(record.line)") }
        for field in Field.allCases where !HarmlessText.isUTF8(Array(copying: record.text(field))) {
            note("fields are UTF-8", "\(field)")
        }
        if let broken = ExplanationLaws.broken(by: explanation) { note(broken.promise, broken.found) }
        csvReport.append(record, explanation, source: source, to: &csv)
        jsonReport.append(record, explanation, source: source, to: &ndjson)
        if let wordsReport { words += wordsReport.text(record, explanation, source: source) }
    }

    package mutating func commit(source: Int) { isCommitted = true }
    package mutating func rollBack(source: Int) { (csv, ndjson, words, records) = ([], [], "", 0) }

    private mutating func note(_ promise: String, _ found: String) {
        if broken == nil { broken = BrokenPromise(promise, found) }
    }

    // MARK: Afterwards

    /// The first promise that the whole output does not keep.
    func broken(_ result: UploadResult) -> BrokenPromise? {
        if let broken { return broken }
        if !result.faults.isEmpty { return brokenByRefusal(result) }
        guard isCommitted, result.counts.total == records else {
            return BrokenPromise("every record has one verdict", "\(records) written, \(result.counts.total) counted")
        }
        return brokenText("CSV", csv, lines: records + 1) ?? brokenText("NDJSON", ndjson, lines: records)
            ?? brokenText("words", Array(words.utf8), lines: nil) ?? brokenTable()
    }

    /// An input that was not read whole leaves nothing but one message on one line.
    private func brokenByRefusal(_ result: UploadResult) -> BrokenPromise? {
        guard result.faults.count == 1, result.counts.total == 0, records == 0, !isCommitted else {
            return BrokenPromise("a refused input yields nothing", "\(records) records")
        }
        return brokenText("a fault", Array(result.faults[0].words.utf8), lines: 0)
    }

    private func brokenText(_ what: String, _ text: [UInt8], lines: Int?) -> BrokenPromise? {
        if let harm = HarmlessText.harm(in: text) { return BrokenPromise("\(what) is harmless UTF-8", harm) }
        let found = text.count { $0 == 0x0A }
        return lines.map { $0 == found } ?? true ? nil : BrokenPromise("\(what) has a line a record", "\(found) lines")
    }

    /// The table that was written can be read again, by every row.
    private func brokenTable() -> BrokenPromise? {
        guard let table = try? CSVTable(bytes: csv), table.rows.count == records else {
            return BrokenPromise("the table can be read again", "it cannot")
        }
        for (index, row) in table.rows.enumerated() where row.cells.count != 18 || row.cells[1] != "\(index + 1)" {
            return BrokenPromise("the table can be read again", "row \(index + 1) reads otherwise")
        }
        return nil
    }

    /// Every line of the NDJSON is an object that says of its record what it should.
    func brokenJSON() -> BrokenPromise? {
        for (index, line) in ndjson.split(separator: 0x0A).enumerated() {
            let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            let position = (object?["record"] as? [String: Any])?["position"] as? Int
            guard position == index + 1, object?["verdict"] is String, object?["findings"] is [Any] else {
                return BrokenPromise("every line is JSON", "line \(index + 1) is not")
            }
        }
        return nil
    }
}
