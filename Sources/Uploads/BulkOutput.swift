package import Records
package import Reports
package import Verdicts

/// Verdicts for machines, in one form or another.
package struct BulkOutput<Report: MachineReport>: UploadOutput {
    private var report: Report
    private let spool: Spool
    private var bytes: [UInt8] = []
    private var hasHeader = false

    package init(_ report: Report, spool: Spool) {
        self.report = report
        self.spool = spool
        bytes.reserveCapacity(Self.flushSize + (1 << 16))
    }

    private static var flushSize: Int { 1 << 18 }

    package mutating func begin(source: Int) throws {
        try spool.mark()
        if !hasHeader { bytes.append(contentsOf: report.header.utf8) }
    }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws {
        report.append(record, explanation, source: source, to: &bytes)
        if bytes.count >= Self.flushSize { try flush() }
    }

    package mutating func commit(source: Int) throws {
        hasHeader = true
        try flush()
        try spool.release()
    }

    package mutating func rollBack(source: Int) throws {
        bytes.removeAll(keepingCapacity: true)
        try spool.takeBack()
    }

    /// Makes the output final.
    package func finish() throws { try spool.finish() }

    private mutating func flush() throws {
        try spool.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
