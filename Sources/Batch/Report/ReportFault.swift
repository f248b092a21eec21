internal import Records

/// The report of a night cannot be written.
package struct ReportFault: Error, Hashable {
    package let words: String

    init(_ words: String) { self.words = words }

    /// - Parameter name: of the file that failed.
    init(_ name: String, _ failure: SystemFailure) { words = "\(name): cannot be written (\(failure.words))" }

    /// What is stored of a verdict is not what the reports write.
    static func unreadable(_ verdict: Int64, _ part: String) -> ReportFault {
        ReportFault("verdict \(verdict): its \(part) is not as it was written; verify the ledger")
    }
}
