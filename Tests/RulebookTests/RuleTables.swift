import FixtureSupport
import Records
import Rulebook

/// The tables of `Rules/`, changed in memory before they are loaded.
struct RuleTables: Sendable {
    private var texts: [Table: [[String]]] = [:]
    /// Tables whose bytes are given as they are.
    private var raw: [Table: [UInt8]] = [:]

    private static let shipped = Result {
        try Table.allCases.map { table in
            let csv = try CSVTable(InputSource(path: "\(Project.rules)/\(table.name).csv"))
            return (table, [csv.header] + csv.rows.map(\.cells))
        }
    }

    init() throws {
        texts = Dictionary(uniqueKeysWithValues: try Self.shipped.get())
    }

    // MARK: Reading

    /// The ids of a table in the order of its lines.
    func ids(_ table: Table) -> [String] { texts[table]!.dropFirst().map { $0[0] } }

    /// The line that a row stands on once the tables are written.
    func line(_ table: Table, _ id: String) -> Int { texts[table]!.firstIndex { $0[0] == id }! + 1 }

    /// The line that the next appended row will stand on.
    func nextLine(_ table: Table) -> Int { texts[table]!.count + 1 }

    func cell(_ table: Table, _ id: String, _ column: String) -> String {
        texts[table]![line(table, id) - 1][place(table, column)]
    }

    private func place(_ table: Table, _ column: String) -> Int { texts[table]![0].firstIndex(of: column)! }

    // MARK: Changing

    mutating func set(_ table: Table, _ id: String, _ column: String, to value: String) {
        texts[table]![line(table, id) - 1][place(table, column)] = value
    }

    mutating func setHeader(_ table: Table, _ column: String, to name: String) { texts[table]![0][place(table, column)] = name }

    /// - Returns: the line that the row stands on.
    @discardableResult
    mutating func append(_ table: Table, _ row: [String: String]) -> Int {
        texts[table]!.append(texts[table]![0].map { row[$0] ?? "" })
        return texts[table]!.count
    }

    mutating func remove(_ table: Table, _ id: String) { texts[table]!.remove(at: line(table, id) - 1) }

    mutating func addCell(_ table: Table, _ id: String) { texts[table]![line(table, id) - 1].append("more") }

    mutating func replace(_ table: Table, withBytes bytes: [UInt8]) { raw[table] = bytes }

    mutating func reorder(_ table: Table, _ order: ([[String]]) -> [[String]]) {
        texts[table] = [texts[table]![0]] + order(Array(texts[table]!.dropFirst()))
    }

    // MARK: Loading

    func bytes(_ table: Table) -> [UInt8] {
        raw[table] ?? Array(texts[table]!.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined().utf8)
    }

    private static func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }

    func load() throws -> Rulebook {
        try Rulebook { InputSource(name: "\($0.name).csv", bytes: bytes($0)) }
    }

    /// Everything that is wrong with the tables; empty when they load.
    func faults() throws -> [RulebookFault] {
        do {
            _ = try load()
            return []
        } catch let unusable as UnusableRulebook {
            return unusable.faults
        }
    }
}
