/// One of the names met with an index number.
struct NameOfIndex: Sendable, BitwiseCopyable {
    /// The set of its words.
    let name: Int32
    /// The record in which the two were first met.
    let first: Int32
    /// The first record of a name of the same index number that does not agree; -1 for none.
    var other: Int32
    /// The one met before; -1 for none.
    let next: Int32
}
