package import Records
package import Rulebook

/// What Inspira already holds, by index number. An entry takes some 20 bytes, a person some 30 more.
package struct LearningHistory: Sendable {
    package struct Entry: Hashable, Sendable {
        package let course: CourseID
        package let completedOn: CalendarDay

        package init(course: CourseID, completedOn: CalendarDay) {
            self.course = course
            self.completedOn = completedOn
        }
    }

    /// An entry, and the place of the next one of its index number; -1 for none.
    fileprivate struct Link {
        let entry: Entry
        var next: Int32 = -1
    }

    /// The entries of one index number, in the order in which they were added.
    struct Entries: Sequence, IteratorProtocol {
        private let links: [Link]
        private var place: Int32

        fileprivate init(_ links: [Link], from place: Int32) {
            self.links = links
            self.place = place
        }

        var isEmpty: Bool { place < 0 }

        mutating func next() -> Entry? {
            guard place >= 0 else { return nil }
            let link = links[Int(place)]
            place = link.next
            return link.entry
        }
    }

    /// By index number: the places of its first and its last entry.
    private var ends: [UInt64: (first: Int32, last: Int32)] = [:]
    private var links: [Link] = []

    package var isEmpty: Bool { links.isEmpty }

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
        add(entry, HolderKeys.index(Array(indexNumber.utf8).span))
    }

    private mutating func add(_ entry: Entry, _ index: UInt64) {
        let place = Int32(links.count)
        links.append(Link(entry: entry))
        guard let known = ends[index] else {
            ends[index] = (place, place)
            return
        }
        links[Int(known.last)].next = place
        ends[index] = (known.first, place)
    }

    /// - Parameter indexNumber: digits only.
    package func entries(indexNumber: String) -> [Entry] {
        Array(entries(of: HolderKeys.index(Array(indexNumber.utf8).span)))
    }

    /// - Parameter index: the key of an index number; 0 for none.
    func entries(of index: UInt64) -> Entries {
        guard !isEmpty, index != 0, let ends = ends[index] else { return Entries([], from: -1) }
        return Entries(links, from: ends.first)
    }
}
