/// The first certificate accepted for a name, a subject and what else its holder was told by.
struct AcceptedName: Sendable, BitwiseCopyable {
    let record: Int32
    /// The one before of the same name; -1 for none.
    let next: Int32
    let subject: AcceptedSubject
    let means: Holder.Means
}
