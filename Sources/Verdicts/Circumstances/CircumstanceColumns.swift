import Records

/// The columns of a staff or history file by their names.
struct CircumstanceColumns {
    private let places: [String: Int]

    /// - Throws: `ReadingFault` when a column is unknown or stands twice.
    init(_ table: CSVTable, known: [String]) throws {
        var places: [String: Int] = [:]
        for (place, name) in table.header.enumerated() {
            let plain = Folding.fold(name).replacing(" ", with: "_")
            guard known.contains(plain) else {
                // A file without a header has somebody's data here: it is not repeated.
                throw ReadingFault(
                    .circumstance(
                        "the name of column \(place + 1) is not known; the columns are \(known.joined(separator: ","))"),
                    line: 1)
            }
            if let earlier = places.updateValue(place, forKey: plain) {
                throw ReadingFault(.duplicateHeader(earlier + 1, place + 1), line: 1)
            }
        }
        self.places = places
    }

    /// - Returns: nil for an empty cell or a column that is absent.
    subscript(row: CSVTable.Row, column: String) -> String? {
        guard let place = places[column], !row.cells[place].isEmpty else { return nil }
        return row.cells[place]
    }

    func indexNumber(_ row: CSVTable.Row, _ column: String) throws -> String? {
        guard let text = self[row, column] else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.contains(where: { $0 != 0x30 }) else {
            throw ReadingFault(.circumstance("the index number is not one; it has digits only"), line: row.line)
        }
        return text
    }

    private static let yes: Set<String> = ["yes", "y", "true", "1", "oui", "si", "да", "نعم", "是"]
    private static let no: Set<String> = ["no", "n", "false", "0", "non", "нет", "لا", "否", "不是"]

    /// A yes or no in one of the six languages.
    func answer(_ row: CSVTable.Row, _ column: String) throws -> Bool? {
        guard let text = self[row, column] else { return nil }
        let folded = Folding.fold(text)
        if Self.yes.contains(folded) { return true }
        if Self.no.contains(folded) { return false }
        throw ReadingFault(.circumstance("\(column) must be yes or no"), line: row.line)
    }
}
