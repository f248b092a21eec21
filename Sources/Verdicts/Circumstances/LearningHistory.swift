package import Records
package import Rulebook

/// What Inspira already holds, by index number.
package struct LearningHistory: Sendable {
    package struct Entry: Hashable, Sendable {
        package let course: CourseID
        package let completedOn: CalendarDay

        package init(course: CourseID, completedOn: CalendarDay) {
            self.course = course
            self.completedOn = completedOn
        }
    }

    private var entries: [UInt64: [Entry]] = [:]

    package var isEmpty: Bool { entries.isEmpty }

    package init() {}

    /// Reads `index_number,course_code,completed_on`. Codes that the rulebook does not list say nothing of its courses.
    /// - Throws: `ReadingFault` with the line of a row that cannot be understood.
    package init(_ table: CSVTable, rulebook: Rulebook) throws {
        let columns = try CircumstanceColumns(table, known: ["index_number", "course_code", "completed_on"])
        for row in table.rows {
            guard let index = try columns.indexNumber(row, "index_number") else {
                throw ReadingFault(.circumstance("the row has no index number"), line: row.line)
            }
            guard let text = columns[row, "course_code"], let number = CodeField(text).only else {
                throw ReadingFault(.circumstance("the course code is not one; write it as LMS-3395"), line: row.line)
            }
            guard let day = columns[row, "completed_on"], case .certain(let day) = DateReader.read(day, order: nil).date else {
                throw ReadingFault(.circumstance("completed_on is not one certain day; write it as 2024-01-31"), line: row.line)
            }
            guard let code = rulebook.code(number), let course = rulebook[code].course else { continue }
            add(Entry(course: course, completedOn: day), indexNumber: index)
        }
    }

    /// - Parameter indexNumber: digits only.
    package mutating func add(_ entry: Entry, indexNumber: String) {
        entries[HolderKeys.index(Array(indexNumber.utf8).span), default: []].append(entry)
    }

    /// - Parameter indexNumber: digits only.
    package func entries(indexNumber: String) -> [Entry] {
        entries(of: HolderKeys.index(Array(indexNumber.utf8).span))
    }

    /// - Parameter index: the key of an index number; 0 for none.
    func entries(of index: UInt64) -> [Entry] { entries.isEmpty || index == 0 ? [] : entries[index] ?? [] }
}
