/// A certificate accepted earlier in the upload, in the list of an index number or an e-mail address.
struct AcceptedCertificate: Sendable, BitwiseCopyable {
    let record: Int32
    /// The set of the words of its holder's name; -1 without a name.
    let name: Int32
    /// The one before in its list; -1 for none.
    let next: Int32
    let subject: AcceptedSubject
    /// How many its list holds up to it; 255 stands for more as well.
    let length: UInt8
}
