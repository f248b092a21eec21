/// The good table of `Fixtures/hostile/README.md`.
struct HostileTable {
    static let names = [
        "index_number", "holder_name", "course_title", "course_code", "completed_on", "status", "issuer", "certificate_number",
    ]
    static let good = ["1234567", "Amina Example", "BSAFE", "LMS-3395", "2021-03-12", "Completed", "Inspira", "TD-0001"]

    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - rows: one is the good record, more are numbered.
    ///   - more: columns behind the plain ones, the same cell in every row.
    ///   - holder: the holder's name as written, where it is another.
    init(rows: Int, more: [(name: [UInt8], cell: [UInt8])] = [], holder: [UInt8]? = nil) {
        bytes = Array(Self.names.joined(separator: ",").utf8)
        for column in more { bytes += [0x2C] + column.name }
        bytes.append(0x0A)
        for row in 1...max(1, rows) {
            let cells = rows == 1 ? Self.good : Self.numbered(row)
            for (index, cell) in cells.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                bytes += index == 1 ? holder ?? Array(cell.utf8) : Array(cell.utf8)
            }
            for column in more { bytes += [0x2C] + column.cell }
            bytes.append(0x0A)
        }
    }

    /// The cells of row `row` of many.
    static func numbered(_ row: Int) -> [String] {
        var cells = good
        cells[0] = String(2_000_000 + row)
        cells[1] = "Holder \(row)"
        cells[7] = "TD-\(row)"
        return cells
    }
}
