/// A certificate number met earlier in the upload.
struct NumberedCertificate: Sendable, BitwiseCopyable {
    let holder: Holder
    let record: Int32
    /// -1 when it was not settled.
    let course: Int16
}
