/// What came of a check.
package enum Outcome: String, Sendable {
    case passed
    /// The certificate cannot count, by the row that the finding names.
    case failed
    /// A person must settle something.
    case open
    case notApplicable = "not-applicable"
}
