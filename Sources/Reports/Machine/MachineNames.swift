import Rulebook
import Verdicts

/// Ids and names as the bytes that CSV and JSON hold, worked out once.
struct MachineNames: Sendable {
    private let rows: [[[UInt8]]]
    private let sources: [[[UInt8]]]
    private let courses: [[UInt8]]
    private let codes: [[UInt8]]
    private let reasons: [[UInt8]]
    private static let verdicts = Verdict.allCases.map { Array($0.rawValue.utf8) }

    init(_ rulebook: Rulebook) {
        rows = Table.allCases.map { table in rulebook.rows[table].map { Array("\(table.name)/\($0.id)".utf8) } }
        sources = Table.allCases.map { table in rulebook.rows[table].map { Array($0.source.utf8) } }
        courses = rulebook.courses.map { Array($0.id.utf8) }
        codes = rulebook.codes.map { Array($0.id.utf8) }
        reasons = Reason.allCases.map { Array($0.rawValue.utf8) }
    }

    subscript(row: RowID) -> [UInt8] { rows[Int(row.table.rawValue)][Int(row.index)] }
    subscript(course: CourseID) -> [UInt8] { courses[Int(course.index)] }
    subscript(code: CodeID) -> [UInt8] { codes[Int(code.index)] }
    subscript(reason: Reason) -> [UInt8] { reasons[reason.place] }
    func source(_ row: RowID) -> [UInt8] { sources[Int(row.table.rawValue)][Int(row.index)] }

    subscript(verdict: Verdict) -> [UInt8] {
        switch verdict {
        case .accept: Self.verdicts[0]
        case .reject: Self.verdicts[1]
        case .refer: Self.verdicts[2]
        }
    }
}
