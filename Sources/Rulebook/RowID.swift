/// One row of the rulebook: what every verdict cites. Rows are numbered in the order of their ids, so the order of a file's lines means nothing.
package struct RowID: Hashable, Sendable {
    package let table: Table
    package let index: Int16

    init(_ table: Table, _ index: Int) {
        self.table = table
        self.index = Int16(index)
    }
}
