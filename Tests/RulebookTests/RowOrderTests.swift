import FixtureSupport
import Records
import Reports
import Rulebook
import Testing
import Uploads
import Verdicts

/// The order of a table's rows changes nothing but the digest.
@Suite struct RowOrderTests {
    /// Every table and XML file of the cases as one upload.
    private static let upload = Result {
        try ConformanceCase.all().filter { $0.input.hasSuffix(".csv") || $0.input.hasSuffix(".xml") }.map {
            UploadInput.file("\($0.folder)/\($0.input)")
        }
    }

    /// What an upload gives by a rulebook, with the digest cut out.
    private func output(_ rulebook: Rulebook) throws -> [String] {
        let inputs = try Self.upload.get()
        let (judged, faults) = try Project.judge(inputs, rulebook: rulebook)
        #expect(faults.isEmpty)
        let context = ReportContext(
            rulebook: rulebook, language: .english, asOf: Project.today.description, sources: inputs.map(\.name))
        var report = JSONReport(context, findings: .whole)
        return judged.map { one in
            var bytes: [UInt8] = []
            report.append(one.record, one.explanation, source: one.source, to: &bytes)
            return String(decoding: bytes, as: UTF8.self).replacing(rulebook.digest, with: "digest")
        }
    }

    private static let shipped = Result { try RuleTables().load() }

    @Test(arguments: Table.allCases)
    func rowsInReverseGiveTheSameVerdicts(_ table: Table) throws {
        var tables = try RuleTables()
        tables.reorder(table) { $0.reversed() }
        try verify(tables)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func rowsInAnyOrderGiveTheSameVerdicts(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var tables = try RuleTables()
        for table in Table.allCases { tables.reorder(table) { $0.shuffled(using: &random) } }
        try verify(tables)
    }

    private func verify(_ tables: RuleTables) throws {
        let shipped = try Self.shipped.get()
        let reordered = try tables.load()
        #expect(reordered.digest != shipped.digest)
        let expected = try output(shipped)
        try #require(expected.count > 300)
        let given = try output(reordered)
        #expect(given.count == expected.count)
        let differs = zip(given, expected).first { $0 != $1 }
        #expect(differs == nil)
    }
}
