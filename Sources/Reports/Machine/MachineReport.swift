package import Records
package import Verdicts

/// A form that programs read, one line a record.
package protocol MachineReport: Sendable {
    /// What stands before the first record, with its line end; empty for none.
    var header: String { get }
    /// Appends one record's line.
    mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int, to bytes: inout [UInt8])
}
