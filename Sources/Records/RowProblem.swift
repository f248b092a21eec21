/// Why one row could not be read, while the rest of its file could.
package enum RowProblem: Hashable, Sendable {
    /// The header has `expected` cells and the row `found`.
    case cells(expected: Int32, found: Int32)
    /// A field is stated twice and differently.
    case statedTwice(Field)
    /// A comment, an instruction or an element splits a value: two readers may read it differently.
    case splitValue(Field)
    /// A page or passage that speaks of a certificate but from which no field could be taken.
    case nothingFound
}
