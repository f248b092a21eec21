import FixtureSupport
import Records
import Reports
import Rulebook
import Testing
import Verdicts

@testable import Uploads

/// Machine output that is taken back whole, and words that are.
@Suite struct BulkOutputTests {
    private let folder: TemporaryFolder
    private let context: ReportContext
    private let one: Judged

    init() throws {
        folder = try TemporaryFolder()
        context = ReportContext(
            rulebook: try Project.rulebook.get(), language: .english, asOf: Project.today.description, sources: ["a", "b"])
        one = try #require(try Project.judge(csv: "course_code,completed_on,issuer\nLMS-3395,2026-05-12,Inspira\n").first)
    }

    private var spool: Spool {
        get throws { try Spool(path: "\(folder.path)/out") }
    }

    private func lines() throws -> [String] {
        String(decoding: try folder.bytes("out"), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
    }

    private func append(_ count: Int, to output: inout BulkOutput<some MachineReport>, source: Int) throws {
        for _ in 0..<count { try output.append(one.record, one.explanation, source: source) }
    }

    /// One header above all inputs, whether the first, the last or none was taken back.
    @Test(arguments: [[], [0], [1], [0, 1]])
    func headerStandsOnce(_ takenBack: Set<Int>) throws {
        var output = BulkOutput(CSVReport(context), spool: try spool)
        for source in 0..<2 {
            try output.begin(source: source)
            try append(2, to: &output, source: source)
            if takenBack.contains(source) { try output.rollBack(source: source) } else { try output.commit(source: source) }
        }
        try output.finish()
        let kept = 2 - takenBack.count
        let lines = try lines()
        #expect(lines.count == (kept == 0 ? 1 : 1 + kept * 2 + 1))
        #expect(lines.filter { $0 + "\n" == CSVReport(context).header }.count == (kept == 0 ? 0 : 1))
        #expect(kept == 0 || lines[0] + "\n" == CSVReport(context).header)
    }

    /// More than is kept in memory is written, and taken back all the same.
    @Test func writtenTableIsTakenBack() throws {
        try takeBack(BulkOutput(CSVReport(context), spool: spool))
        let lines = try lines()
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("b,1,2,accept"))
    }

    @Test func writtenObjectsAreTakenBack() throws {
        try takeBack(BulkOutput(JSONReport(context, findings: .brief), spool: spool))
        let lines = try lines()
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("{\"record\":{\"source\":\"b\""))
    }

    private func takeBack(_ output: BulkOutput<some MachineReport>) throws {
        var output = output
        try output.begin(source: 0)
        try append(3000, to: &output, source: 0)
        try output.rollBack(source: 0)
        try output.begin(source: 1)
        try append(1, to: &output, source: 1)
        try output.commit(source: 1)
        try output.finish()
    }

    /// Words that were taken back leave nothing, not even the empty line that parts two explanations, be they written or not.
    @Test(arguments: [1, 3000])
    func wordsAreTakenBack(_ count: Int) throws {
        let text = WordsReport(context, style: .plain).text(one.record, one.explanation, source: 1)
        let last = "\n1 certificate\n"
        #expect(try words(takenBack: 0) == text + last)
        #expect(try words(takenBack: count) == text + last)
        #expect(try words(takenBack: count, first: 2) == "\(text)\n\(text)\n\(text)\(last)")
    }

    /// - Parameter first: explanations that come before, and stay.
    private func words(takenBack: Int, first: Int = 0) throws -> String {
        var output = ExplainOutput(WordsReport(context, style: .plain), spool: try spool)
        func add(_ count: Int) throws {
            try output.begin(source: 1)
            for _ in 0..<count { try output.append(one.record, one.explanation, source: 1) }
        }
        if first > 0 {
            try add(first)
            try output.commit(source: 1)
        }
        try add(takenBack)
        try output.rollBack(source: 1)
        try add(1)
        try output.commit(source: 1)
        try output.finish("\n1 certificate\n")
        return String(decoding: try folder.bytes("out"), as: UTF8.self)
    }
}
