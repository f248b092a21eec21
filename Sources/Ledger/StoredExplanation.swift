/// The line of NDJSON as it was written, in two parts.
package struct StoredExplanation: Hashable, Sendable {
    package let record: [UInt8]
    /// With its line end, and as it was handed over: without the day of completion.
    package let tail: [UInt8]
    /// The same for equal tails that are kept once; nil for one that is its record's own.
    package let tailNumber: Int64?
    /// The record's fields as a row of a table, where somebody is to complete it.
    package let plain: [UInt8]?
}
