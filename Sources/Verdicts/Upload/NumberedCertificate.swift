import Rulebook

/// A certificate number met earlier in the upload.
struct NumberedCertificate: Sendable, BitwiseCopyable {
    /// Key of number and issuer.
    let key: UInt64
    let holder: Int32
    let record: Int32
    /// An earlier one of the same number and issuer; -1 for none.
    let next: Int32
    /// -1 when it was not settled.
    let course: Int16
}
