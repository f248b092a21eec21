import Records
package import Reports
package import Rulebook
import Verdicts

/// One row of the rulebook in words: its cells, its source, a made-up certificate for it and the verdict on that.
package struct RowPage {
    private let rulebook: Rulebook
    private let row: RowID
    private let language: Language
    private let style: TerminalStyle

    package init(_ rulebook: Rulebook, _ row: RowID, _ language: Language, _ style: TerminalStyle) {
        self.rulebook = rulebook
        self.row = row
        self.language = language
        self.style = style
    }

    package var text: String {
        let entry = rulebook.rows[row]
        var lines = ["\(rulebook.rows.name(row))  (\(row.table.name).csv, line \(entry.line))"]
        lines += cells.map { "  \($0.column): \($0.cell)" }
        if let document {
            lines.append("  rests on: \(document.title), \(document.address), retrieved \(document.retrievedOn)")
        }
        return lines.joined(separator: "\n") + "\n" + (example.map { "\nExample certificate:\n\($0)" } ?? "")
    }

    /// What the row says, column by column, its id and its source left out.
    package var cells: [(column: String, cell: String)] {
        zip(row.table.columnNames, rulebook.rows[row].cells).dropFirst().filter { !$0.1.isEmpty && $0.0 != "source" }
            .map { (String($0.0), $0.1) }
    }

    /// What it rests on.
    package var document: Document? { rulebook.documents.first { $0.id == rulebook.rows[row].source } }

    /// A made-up certificate for it and the verdict on that; nil for rows that no certificate meets by itself.
    package var example: String? {
        RowExample(rulebook: rulebook).certificate(for: row).map { "  \($0.header)\n  \($0.line)\n\n\(explanation(of: $0))" }
    }

    private func explanation(of example: RowExample.Certificate) -> String {
        let input = UploadInput.bytes(name: "example.csv", Array("\(example.header)\n\(example.line)\n".utf8))
        let judge = Judge(rulebook: rulebook, asOf: RowExample.asOf)
        let context = ReportContext(
            rulebook: rulebook, language: language, asOf: RowExample.asOf.description, sources: [input.name])
        let output = OneExplanation(report: WordsReport(context, style: style))
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
