import Rulebook

/// Ids and names as the bytes that CSV and JSON hold, worked out once and kept in one stretch.
struct MachineNames: Sendable {
    private var bytes: [UInt8] = []
    private var rows: [[Range<Int>]] = []
    private var sources: [[Range<Int>]] = []

    init(_ rulebook: Rulebook) {
        rows = Table.allCases.map { table in rulebook.rows[table].map { add("\(table.name)/\($0.id)") } }
        sources = Table.allCases.map { table in rulebook.rows[table].map { add($0.source) } }
    }

    private mutating func add(_ name: String) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8)
        return start..<bytes.count
    }

    /// `codes/LMS-3395`
    func append(_ row: RowID, to target: inout [UInt8]) {
        append(rows[Int(row.table.rawValue)][Int(row.index)], to: &target)
    }

    func appendSource(of row: RowID, to target: inout [UInt8]) {
        append(sources[Int(row.table.rawValue)][Int(row.index)], to: &target)
    }

    /// `bsafe`
    func append(_ course: CourseID, to target: inout [UInt8]) { appendID(course.row, to: &target) }

    /// `LMS-3395`
    func append(_ code: CodeID, to target: inout [UInt8]) { appendID(code.row, to: &target) }

    private func appendID(_ row: RowID, to target: inout [UInt8]) {
        let name = rows[Int(row.table.rawValue)][Int(row.index)]
        append(name.lowerBound + row.table.name.utf8.count + 1..<name.upperBound, to: &target)
    }

    private func append(_ range: Range<Int>, to target: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { target.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
