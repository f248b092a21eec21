package import Records
package import Reports
package import Verdicts

/// Explanations for people.
package struct ExplainOutput: UploadOutput {
    private var report: WordsReport
    private let spool: Spool
    private var bytes: [UInt8] = []
    /// Nothing stands above: no empty line is needed before the next explanation.
    private var isFirst = true
    /// The same as it was when the source began.
    private var wasFirst = true

    package init(_ report: WordsReport, spool: Spool) {
        self.report = report
        self.spool = spool
    }

    private static var flushSize: Int { 1 << 18 }

    package mutating func begin(source: Int) throws {
        try spool.mark()
        wasFirst = isFirst
    }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws {
        if !isFirst { bytes.append(0x0A) }
        isFirst = false
        report.append(record, explanation, source: source, to: &bytes)
        if bytes.count >= Self.flushSize { try flush() }
    }

    package mutating func commit(source: Int) throws {
        try flush()
        try spool.release()
    }

    package mutating func rollBack(source: Int) throws {
        bytes.removeAll(keepingCapacity: true)
        isFirst = wasFirst
        try spool.takeBack()
    }

    /// Makes the output final.
    /// - Parameter words: what is said below all explanations.
    package func finish(_ words: String = "") throws {
        try spool.mark()
        try spool.write(Array(words.utf8))
        try spool.release()
        try spool.finish()
    }

    private mutating func flush() throws {
        try spool.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
