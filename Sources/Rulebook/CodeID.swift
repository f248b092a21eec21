/// A code of the rulebook.
package struct CodeID: Hashable, Sendable {
    package let index: Int16

    package init(index: Int16) { self.index = index }

    init(_ index: Int) { self.index = Int16(index) }

    package var row: RowID { RowID(.codes, Int(index)) }
}
