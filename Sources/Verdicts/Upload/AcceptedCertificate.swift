import Rulebook

/// A certificate accepted earlier in the upload.
struct AcceptedCertificate: Sendable, BitwiseCopyable {
    let course: Int16
    /// The year in which its cycle begins; 0 for a once-only course.
    let cycle: Int16
    let record: Int32
    /// The holder's one before; -1 for none.
    let next: Int32
}
