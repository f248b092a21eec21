import Rulebook

/// Ids and names as the bytes that CSV and JSON hold, worked out once and kept in one stretch.
struct MachineNames: Sendable {
    private struct Place {
        let start: Int32
        let end: Int32
    }

    private var bytes: [UInt8] = []
    private var rows: [Place] = []
    private var sources: [Place] = []
    /// By table: where its rows begin.
    private var firstRows: [Int] = []

    init(_ rulebook: Rulebook) {
        for table in Table.allCases {
            firstRows.append(rows.count)
            for row in rulebook.rows[table] {
                rows.append(add("\(table.name)/\(row.id)"))
                sources.append(add(row.source))
            }
        }
    }

    private mutating func add(_ name: String) -> Place {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8)
        return Place(start: Int32(start), end: Int32(bytes.count))
    }

    private func place(_ row: RowID) -> Int { firstRows[Int(row.table.rawValue)] + Int(row.index) }

    /// `codes/LMS-3395`
    @_lifetime(borrow self)
    func name(_ row: RowID) -> Span<UInt8> { span(rows[place(row)], skipping: 0) }

    /// Where the row is from.
    @_lifetime(borrow self)
    func source(of row: RowID) -> Span<UInt8> { span(sources[place(row)], skipping: 0) }

    /// `bsafe`
    @_lifetime(borrow self)
    func id(_ course: CourseID) -> Span<UInt8> { id(course.row) }

    /// `LMS-3395`
    @_lifetime(borrow self)
    func id(_ code: CodeID) -> Span<UInt8> { id(code.row) }

    @_lifetime(borrow self)
    private func id(_ row: RowID) -> Span<UInt8> { span(rows[place(row)], skipping: row.table.name.utf8.count + 1) }

    @_lifetime(borrow self)
    private func span(_ place: Place, skipping count: Int) -> Span<UInt8> {
        bytes.span.extracting(Int(place.start) + count..<Int(place.end))
    }

    /// The longest of them, in bytes.
    var longest: Int { rows.map { Int($0.end - $0.start) }.max() ?? 0 }
}
