import Rulebook
import Testing

/// One change to the shipped tables, and everything that the loader must say of it.
struct Refusal: CustomTestStringConvertible, Sendable {
    struct Expected: Sendable {
        let table: Table
        let line: Int?
        let says: String

        init(_ table: Table, _ line: Int?, _ says: String) { (self.table, self.line, self.says) = (table, line, says) }
    }

    let testDescription: String
    let change: @Sendable (inout RuleTables) -> [Expected]

    init(_ name: String, _ change: @escaping @Sendable (inout RuleTables) -> [Expected]) {
        testDescription = name
        self.change = change
    }

    /// One cell changed, one fault on its row.
    static func cell(_ table: Table, _ id: String, _ column: String, _ value: String, says: String) -> Refusal {
        Refusal("\(table.name)/\(id) \(column) = “\(value)”") { tables in
            tables.set(table, id, column, to: value)
            return [Expected(table, tables.line(table, id), says)]
        }
    }

    /// Holds the faults against the whole list expected, in order.
    func verify() throws {
        var tables = try RuleTables()
        let expected = change(&tables)
        let faults = try tables.faults()
        try #require(faults.count == expected.count, "\(faults.map(\.words))")
        for (fault, expected) in zip(faults, expected) {
            #expect(fault.file == "\(expected.table.name).csv")
            #expect(fault.line == expected.line, "\(fault.words)")
            #expect(fault.says.contains(expected.says), "\(fault.words)")
        }
    }
}
