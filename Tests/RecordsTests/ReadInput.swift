import FixtureSupport
import Records
import Rulebook

/// One input read to its end through the front of the module.
struct ReadInput {
    struct Row: Equatable {
        var fields: [Field: String] = [:]
        var problem: RowProblem?
        var line = 0
        var position = 0
    }

    private(set) var rows: [Row] = []
    private(set) var unknown: [String] = []
    private(set) var facts = SourceFacts()
    private(set) var format = InputFormat.text
    private(set) var pages = 0

    /// - Throws: `ReadingFault`, as the module does; a source that must be read twice is.
    init(_ bytes: [UInt8], name: String = "", format: InputFormat? = nil, limits: ReadingLimits = ReadingLimits()) throws {
        do {
            try read(bytes, name, format, ReadingPlan(), limits)
        } catch let again as ReadAgain {
            rows = []
            try read(bytes, name, format, again.plan, limits)
        }
    }

    init(_ text: String, name: String = "", format: InputFormat? = nil, limits: ReadingLimits = ReadingLimits()) throws {
        try self.init(Array(text.utf8), name: name, format: format, limits: limits)
    }

    static func csv(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> ReadInput {
        try ReadInput(text, name: "a.csv", limits: limits)
    }

    static func xml(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> ReadInput {
        try ReadInput(text, name: "a.xml", limits: limits)
    }

    var fields: [[Field: String]] { rows.map(\.fields) }

    subscript(field: Field) -> [String?] { rows.map { $0.fields[field] } }

    /// What refuses an input; nil when nothing does.
    static func fault(_ bytes: [UInt8], name: String = "a.csv", limits: ReadingLimits = ReadingLimits()) throws -> ReadingFault? {
        do {
            _ = try ReadInput(bytes, name: name, limits: limits)
            return nil
        } catch let fault as ReadingFault {
            return fault
        }
    }

    static func fault(_ text: String, name: String = "a.csv", limits: ReadingLimits = ReadingLimits()) throws -> ReadingFault? {
        try fault(Array(text.utf8), name: name, limits: limits)
    }

    private mutating func read(
        _ bytes: [UInt8], _ name: String, _ format: InputFormat?, _ plan: ReadingPlan, _ limits: ReadingLimits
    ) throws {
        let names = try Project.rulebook.get().fieldNames
        var reader = try RecordReader(
            InputSource(name: name, bytes: bytes), format: format, names: names, plan: plan, limits: limits)
        while let page = try reader.nextPage() {
            pages += 1
            for index in page.rows.indices { rows.append(Self.row(page[index])) }
        }
        (unknown, facts, self.format) = (reader.unknownNames, reader.facts, reader.format)
    }

    private static func row(_ record: CertificateRecord) -> Row {
        var row = Row(problem: record.row.problem, line: record.line, position: record.position)
        for field in Field.allCases { row.fields[field] = record[field] }
        return row
    }
}
