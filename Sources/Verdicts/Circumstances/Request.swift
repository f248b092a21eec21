package import Records
package import Rulebook

/// What came with the certificates of one request: `index_number,name,email,issuer,course_code,note`, any of them, one row. Address
/// and note are kept with the request and not judged.
package struct Request: Hashable, Sendable {
    private let indexNumber: String?
    private let name: String?
    private let issuer: String?
    private let course: CodeID?

    /// - Throws: `ReadingFault` with the line of what cannot be understood.
    package init(_ table: CSVTable, rulebook: Rulebook) throws {
        let columns = try CircumstanceColumns(
            table, known: ["index_number", "name", "email", "issuer", "course_code", "note"])
        var rows = table.rows.makeIterator()
        guard let row = rows.next() else {
            throw ReadingFault(.circumstance("the request has no row below its header"), line: 1)
        }
        if let second = rows.next() {
            throw ReadingFault(.circumstance("a request is one row; make a folder of each"), line: second.line)
        }
        indexNumber = try columns.indexNumber(row, "index_number")
        name = columns[row, "name"]
        if let name, HolderName.isEmpty(name) {
            throw ReadingFault(.circumstance("the name is none"), line: row.line)
        }
        issuer = columns[row, "issuer"]
        course = try columns[row, "course_code"].map { text in
            guard let number = CodeField(text).only, let code = rulebook.code(number), rulebook[code].course != nil else {
                throw ReadingFault(.circumstance("the course code is none of the rulebook; write it as LMS-3395"), line: row.line)
            }
            return code
        }
    }

    /// Adds what the request says to what is known without it.
    package func complete(_ circumstances: inout Circumstances) {
        circumstances.indexNumber = indexNumber
        circumstances.name = name
        circumstances.course = course
        if let issuer { circumstances.issuer = issuer }
    }
}
