package import Records
package import Rulebook

/// What is known of the holder and the file beyond the records: the request, the staff file, the history.
package struct Circumstances: Sendable {
    /// Whom the request names.
    package var name: String?
    /// Digits, as given.
    package var indexNumber: String?
    /// Where the certificates come from, for records that do not say.
    package var issuer: String?
    /// The course that the whole file is about, for records without a code.
    package var course: CodeID?
    package var dateOrder: DateOrder?
    package var staff = StaffRegister()
    package var history = LearningHistory()
    /// What the office's ledger holds; nil where none is at hand.
    package var earlier: EarlierDeliveries?

    package init() {}
}
