import Foundation
import Records
import Rulebook
package import Uploads
import Verdicts

/// One folder of `Fixtures/cases`: an input, what is known beside it, and what must be said of each record.
package struct ConformanceCase: Sendable, CustomStringConvertible {
    package let name: String
    package let input: String
    package let expected: [Expected]
    package let known: Known

    /// What `circumstances.json` may hold.
    package struct Known: Codable, Sendable {
        package var asOf: String?
        package var `for`: String?
        package var indexNumber: String?
        package var issuer: String?
        package var course: String?
        package var dateOrder: String?
        package var staff: String?
        package var history: String?
        /// A table of what the ledger holds (`EarlierDeliveries.init(_:rulebook:)`).
        package var earlier: String?
    }

    /// What must be said of one record; only what is given is compared. `course`, `completedOn` and `validUntil` may be null.
    package struct Expected: Codable, Sendable {
        package let position: Int
        package let verdict: String
        package let reason: String
        package let why: String
        package let targetCodes: [String]?
        package let advice: [String]?
        package let others: [String]?
        package let findings: [String: String]?
    }

    /// The keys that each expectation gives, to tell null from absent.
    package let nullable: [[String: String?]]

    package var description: String { name }
    package var folder: String { "\(Project.cases)/\(name)" }

    package static func all() throws -> [ConformanceCase] {
        try FileManager.default.contentsOfDirectory(atPath: Project.cases).sorted().filter { !$0.hasPrefix(".") }.map(
            ConformanceCase.init)
    }

    init(_ name: String) throws {
        self.name = name
        let folder = "\(Project.cases)/\(name)"
        guard let input = try FileManager.default.contentsOfDirectory(atPath: folder).first(where: { $0.hasPrefix("input.") })
        else {
            throw CocoaError(.fileNoSuchFile)
        }
        self.input = input
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/expected.json"))
        expected = try JSONDecoder().decode([Expected].self, from: data)
        let objects = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
        nullable = objects.map { object in
            object.filter { ["course", "completedOn", "validUntil"].contains($0.key) }.mapValues { $0 as? String }
        }
        let circumstances = URL(fileURLWithPath: "\(folder)/circumstances.json")
        known =
            try FileManager.default.fileExists(atPath: circumstances.path)
            ? JSONDecoder().decode(Known.self, from: Data(contentsOf: circumstances)) : Known()
    }

    package func judged() throws -> (judged: [Judged], faults: [UploadFault]) {
        let rulebook = try Project.rulebook.get()
        var circumstances = Circumstances()
        circumstances.name = known.for
        circumstances.indexNumber = known.indexNumber
        circumstances.issuer = known.issuer
        circumstances.dateOrder = known.dateOrder.flatMap(DateOrder.init)
        if let course = known.course, case .number(let number)? = CodeMention.all(in: course).first {
            circumstances.course = rulebook.code(number)
        }
        if let staff = known.staff { circumstances.staff = try StaffRegister(CSVTable(InputSource(path: "\(folder)/\(staff)"))) }
        if let history = known.history {
            circumstances.history = try LearningHistory(CSVTable(InputSource(path: "\(folder)/\(history)")), rulebook: rulebook)
        }
        if let earlier = known.earlier {
            circumstances.earlier = try EarlierDeliveries(
                CSVTable(InputSource(path: "\(folder)/\(earlier)")), rulebook: rulebook)
        }
        let asOf = known.asOf.flatMap { CalendarDay($0) } ?? Project.today
        return try Project.judge([.file("\(folder)/\(input)")], circumstances: circumstances, asOf: asOf)
    }
}
