package import Records
package import Reports
package import Verdicts

/// Explanations for people, written once their source is read whole.
package struct ExplainOutput: UploadOutput {
    private let report: WordsReport
    private let write: @Sendable (String) throws -> Void
    private var text = ""
    private var isFirst = true
    private var hasWritten = false

    package init(_ report: WordsReport, write: @escaping @Sendable (String) throws -> Void) {
        self.report = report
        self.write = write
    }

    package mutating func begin(source: Int) throws {
        text = ""
        isFirst = !hasWritten
    }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws {
        if !isFirst { text += "\n" }
        isFirst = false
        text += report.text(record, explanation, source: source)
    }

    package mutating func commit(source: Int) throws {
        try write(text)
        if !text.isEmpty { hasWritten = true }
        text = ""
    }

    package mutating func rollBack(source: Int) throws { text = "" }
}
