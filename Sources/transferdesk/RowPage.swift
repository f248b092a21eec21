import Foundation
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// One row of the rulebook in words: its cells, its source, a made-up certificate for it and the verdict on that.
struct RowPage {
    let rulebook: Rulebook
    let row: RowID
    let language: Language

    var text: String {
        let entry = rulebook.rows[row]
        var lines = ["\(rulebook.rows.name(row))  (\(row.table.name).csv, line \(entry.line))"]
        for (column, cell) in zip(row.table.columnNames, entry.cells).dropFirst() where !cell.isEmpty && column != "source" {
            lines.append("  \(column): \(cell)")
        }
        if let document = rulebook.documents.first(where: { $0.id == entry.source }) {
            lines.append("  rests on: \(document.title), \(document.address), retrieved \(document.retrievedOn)")
        }
        if let example = RowExample(rulebook: rulebook).certificate(for: row) {
            lines += ["", "Example certificate:", "  \(example.header)", "  \(example.line)", ""]
            lines.append(explanation(of: example))
        } else {
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private func explanation(of example: RowExample.Certificate) -> String {
        let input = UploadInput.bytes(name: "example.csv", Array("\(example.header)\n\(example.line)\n".utf8))
        let judge = Judge(rulebook: rulebook, asOf: RowExample.asOf)
        let context = ReportContext(
            rulebook: rulebook, language: language, asOf: RowExample.asOf.description, sources: [input.name])
        let output = OneExplanation(report: WordsReport(context, style: Terminal.style))
        var run = UploadRun([input], judge: judge, output: output)
        do { try run.run() } catch { return "" }
        return run.output.text
    }
}

/// The words on the one record of an upload.
private struct OneExplanation: UploadOutput {
    let report: WordsReport
    private(set) var text = ""

    init(report: WordsReport) { self.report = report }

    mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) {
        text = report.text(record, explanation, source: source)
    }

    func begin(source: Int) {}
    func commit(source: Int) {}
    func rollBack(source: Int) {}
}
