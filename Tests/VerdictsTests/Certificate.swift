import FixtureSupport
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

/// A made-up certificate as the cells of one row; by default a good one of BSAFE from Inspira, of nobody in particular.
struct Certificate: Sendable, CustomTestStringConvertible {
    var title: String?
    var code: String?
    var version: String?
    var language: String?
    var on: String? = "2026-05-12"
    var issued: String?
    var status: String?
    var issuer: String? = "Inspira"
    var name: String?
    var index: String?
    var email: String?
    var number: String?
    var expires: String?

    static let bsafe = Certificate(code: "LMS-3395")

    static let columns = [
        "course_title", "course_code", "course_version", "language", "completed_on", "issued_on", "status", "issuer",
        "holder_name", "index_number", "email", "certificate_number", "expires_on",
    ]

    var cells: [String?] {
        [title, code, version, language, on, issued, status, issuer, name, index, email, number, expires]
    }

    var testDescription: String {
        zip(Self.columns, cells).compactMap { column, cell in cell.map { "\(column)=\($0)" } }.joined(separator: " ")
    }

    // MARK: Forms

    /// One table with the columns that any of the certificates states.
    static func table(_ certificates: [Certificate]) -> String {
        let rows = certificates.map(\.cells)
        let used = columns.indices.filter { place in rows.contains { $0[place] != nil } }
        let lines = rows.map { row in used.map { quoted(row[$0] ?? "") }.joined(separator: ",") }
        return ([used.map { columns[$0] }.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }

    /// The same as elements, with the same fields present.
    static func xml(_ certificates: [Certificate]) -> String {
        let rows = certificates.map(\.cells)
        let used = columns.indices.filter { place in rows.contains { $0[place] != nil } }
        let records = rows.map { row in
            used.map { "<\(columns[$0])>\(escaped(row[$0] ?? ""))</\(columns[$0])>" }.joined()
        }
        return "<certificates>\(records.map { "<certificate>\($0)</certificate>\n" }.joined())</certificates>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    // MARK: Judging

    static func judge(
        _ certificates: [Certificate], _ circumstances: Circumstances = Circumstances(), asOf: CalendarDay = Project.today
    ) throws -> [Explanation] {
        let judged = try Project.judge(csv: table(certificates), circumstances: circumstances, asOf: asOf)
        try #require(judged.count == certificates.count)
        return judged.map(\.explanation)
    }

    func judged(_ circumstances: Circumstances = Circumstances(), asOf: CalendarDay = Project.today) throws -> Explanation {
        try #require(try Self.judge([self], circumstances, asOf: asOf).first)
    }
}

extension Explanation {
    /// `accept current-course`.
    var verdictAndReason: String { "\(verdict.rawValue) \(reason.rawValue)" }

    func findings(of check: Check) -> [Finding] { findings.filter { $0.check == check } }

    var adviceCodes: [String] { advice.map(\.reason.rawValue) }
}

extension Circumstances {
    /// What the request says.
    static func request(
        name: String? = nil, index: String? = nil, issuer: String? = nil, course: Int? = nil, order: DateOrder? = nil
    ) throws -> Circumstances {
        var circumstances = Circumstances()
        circumstances.name = name
        circumstances.indexNumber = index
        circumstances.issuer = issuer
        circumstances.course = try course.map { try #require(try Project.rulebook.get().code($0)) }
        circumstances.dateOrder = order
        return circumstances
    }

    func with(staff: String) throws -> Circumstances {
        var circumstances = self
        circumstances.staff = try StaffRegister(CSVTable(bytes: Array(staff.utf8)))
        return circumstances
    }

    /// - Parameter earlier: rows of `delivery,waits,course,completed_on,index_number,email,holder_name,issuer,certificate_number`.
    func with(earlier: String) throws -> Circumstances {
        var circumstances = self
        let header = "delivery,waits,course,completed_on,index_number,email,holder_name,issuer,certificate_number"
        circumstances.earlier = try EarlierDeliveries(
            CSVTable(bytes: Array("\(header)\n\(earlier)\n".utf8)), rulebook: Project.rulebook.get())
        return circumstances
    }

    func with(history: String) throws -> Circumstances {
        var circumstances = self
        circumstances.history = try LearningHistory(
            CSVTable(bytes: Array("index_number,course_code,completed_on\n\(history)\n".utf8)), rulebook: Project.rulebook.get())
        return circumstances
    }
}
