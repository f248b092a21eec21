package import Records

extension PlainForm {
    /// A table of one row, some of whose fields a person has stated anew.
    /// - Parameter row: of the plain form, with its line end.
    /// - Returns: nil for what is no row of it.
    package static func table(_ row: [UInt8], stating stated: [Field: String]) -> [UInt8]? {
        var cells = cells(row)
        let hasStatus = cells.count == columns(hasStatus: true)
        guard row.last == 0x0A, hasStatus || cells.count == columns(hasStatus: false) else { return nil }
        for (place, field) in fields(hasStatus).enumerated() {
            guard let text = stated[field] else { continue }
            cells[place] = Array("\"\(guarding(text))\(text.replacing("\"", with: "\"\""))\"".utf8)[...]
        }
        return Array(header(hasStatus: hasStatus).utf8) + cells.joined(separator: [0x2C]) + [0x0A]
    }

    /// As they stand, quotes and all.
    private static func cells(_ row: [UInt8]) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        var (start, isQuoted) = (0, false)
        for (place, byte) in row.dropLast().enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            guard byte == 0x2C, !isQuoted else { continue }
            cells.append(row[start..<place])
            start = place + 1
        }
        return cells + [row[start..<(row.count - 1)]]
    }
}
