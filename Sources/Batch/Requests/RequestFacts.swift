import Records
package import Rulebook
import Verdicts

/// What a clerk says of a request: the row of its `request.csv`. All of it may be left out.
package struct RequestFacts: Hashable, Sendable {
    package var indexNumber: String?
    package var name: String?
    package var email: String?
    package var issuer: String?
    package var courseCode: String?
    package var note: String?

    package init() {}

    /// What such a file says; nil for one that is none.
    init?(csv bytes: [UInt8]) {
        guard let table = try? CSVTable(bytes: bytes), let row = table.rows.first else { return nil }
        let names = table.header.map { Folding.fold($0).replacing(" ", with: "_") }
        let cells = Dictionary(zip(names, row.cells), uniquingKeysWith: { first, _ in first })
        func cell(_ name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
        (indexNumber, name, email) = (cell("index_number"), cell("name"), cell("email"))
        (issuer, courseCode, note) = (cell("issuer"), cell("course_code"), cell("note"))
    }

    private static let columns = ["index_number", "name", "email", "issuer", "course_code", "note"]

    private var cells: [String?] { [indexNumber, name, email, issuer, courseCode, note] }

    /// The file that says so; nil where nothing is said.
    package var csv: [UInt8]? {
        guard cells.contains(where: { $0 != nil }) else { return nil }
        let row = cells.map { cell in
            cell.map { "\"\($0.replacing("\"", with: "\"\"").replacing("\r\n", with: "\n"))\"" } ?? ""
        }
        return Array((Self.columns.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n").utf8)
    }

    /// What a worker would not understand, before anything is sent in.
    /// - Throws: `ReadingFault`.
    package func check(_ rulebook: Rulebook) throws {
        if let csv { _ = try Request(CSVTable(bytes: csv), rulebook: rulebook) }
    }

    /// How the request is called in lists and on its page.
    package var title: String? {
        let parts = [indexNumber, name ?? email].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
