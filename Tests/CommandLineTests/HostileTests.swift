import FixtureSupport
import Foundation
import ProgramSupport
import Testing

/// Every row of `Fixtures/hostile/manifest.csv`, through the built program.
@Suite struct HostileTests {
    #if DEBUG
        /// Unoptimised code is given four times the two seconds.
        private static let seconds = 8.0
    #else
        /// Of processor time: what else the machine does is not the program's fault.
        private static let seconds = 2.0
    #endif
    /// In bytes.
    private static let memory = 200 << 20

    @Test(arguments: try HostileRow.rows("xml"))
    func xml(_ row: HostileRow) throws { try check(row) }

    @Test(arguments: try HostileRow.rows("csv"))
    func table(_ row: HostileRow) throws { try check(row) }

    @Test(arguments: try HostileRow.rows("txt"))
    func text(_ row: HostileRow) throws { try check(row) }

    @Test(
        .enabled(if: Tools.pdftotext != nil, "pdftotext (poppler-utils) is not installed: no PDF row was tried"),
        arguments: try HostileRow.rows("pdf"))
    func pdf(_ row: HostileRow) throws { try check(row) }

    @Test(arguments: try HostileRow.rows("named", "argument"))
    func name(_ row: HostileRow) throws { try check(row) }

    @Test func everyRowHasItsTest() throws {
        let rows = try HostileRow.all.get()
        #expect(try HostileRow.rows("xml", "csv", "txt", "pdf", "named", "argument").count == rows.count)
        #expect(Set(rows.map(\.id)).count == rows.count)
        #expect(rows.count >= 390)
    }

    @Test func everyFileHasItsRow() throws {
        let others: Set = ["README.md", "manifest.csv", ".gitattributes", "canary"]
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: Project.hostile)).subtracting(others)
        #expect(files == Set(try HostileRow.all.get().map(\.file)).subtracting([""]))
    }

    // MARK: One row

    private func check(_ row: HostileRow) throws {
        let folder = try TemporaryFolder()
        let argument = row.file.isEmpty ? try HostileRecipe(row.recipe).argument(in: folder) : row.file
        let explained = try run(row, ["explain", "--format", "ndjson", argument])
        if let exitCode = row.exitCode {
            #expect(explained.exitCode == exitCode, "\(row.why); it said: \(explained.errors)")
        }
        switch row.outcome {
        case .refused: try refused(row, explained)
        case .judged(let expected):
            let verdicts = try JudgedLine.all(explained)
            #expect(verdicts.map(\.both) == expected, "\(row.why); it said: \(explained.errors)")
            #expect(row.says.isEmpty || verdicts.contains { $0.says.lowercased().contains(row.says.lowercased()) })
            try elsewhere(row, argument, expected)
        case .any: #expect(explained.exitCode == 0 || explained.exitCode == 65)
        }
        // Words take more room and more time than what programs read.
        if !row.recipe.isEmpty {
            let inWords = try run(row, ["explain", argument])
            #expect(inWords.exitCode == explained.exitCode && inWords.output.isEmpty == explained.output.isEmpty)
        }
    }

    private func refused(_ row: HostileRow, _ ended: Program.Ended) throws {
        #expect(ended.text == "", "a refused input gives no verdict: \(row.why)")
        #expect(ended.errorLines.count == 1, "one clear error: \(ended.errors)")
        #expect(
            row.says.isEmpty || ended.errors.lowercased().contains(row.says.lowercased()), "it said: \(ended.errors)")
        #expect(row.file.isEmpty || ended.errors.contains(row.file), "the error names the input: \(ended.errors)")
    }

    /// The same verdicts as a table and, where the text is what is hostile, in words.
    private func elsewhere(_ row: HostileRow, _ argument: String, _ expected: [String]) throws {
        let lines = try run(row, ["judge", "--format", "csv", argument]).lines.dropFirst().map(TableLine.cells)
        #expect(lines.map { "\($0[3])/\($0[4])" } == expected)
        for cell in lines.joined() {
            #expect(!(cell.first.map("=+-@\t\r＝".contains) ?? false), "a cell that a spreadsheet would run: \(cell)")
        }
        let isText = ["terminal-", "name-", "formula-", "code-", "title-"].contains { row.id.hasPrefix($0) }
        if isText { _ = try run(row, ["explain", argument]) }
    }

    private func run(_ row: HostileRow, _ arguments: [String]) throws -> Program.Ended {
        let before = Set(try FileManager.default.contentsOfDirectory(atPath: "\(Project.hostile)/canary"))
        let ended = try Program.run(arguments + Program.asOf, in: Project.hostile)
        #expect(ended.exitCode != nil, "\(row.id) was ended by a signal")
        #expect(ended.processorSeconds <= Self.seconds, "\(row.id): seconds")
        #expect(ended.peakMemory <= Self.memory, "\(row.id): \(ended.peakMemory >> 20) MB")
        for text in [ended.text, ended.errors] {
            #expect(RawText.firstUnsafe(text) == nil, "\(row.id): raw")
            #expect(!text.contains("CANARY-51c7") && !text.contains("root:x:0"), "\(row.id): what was never to be opened")
        }
        for name in ["Amina", "Bruno", "1234567", "7654321", "Holder 1"] {
            #expect(!ended.errors.contains(name), "\(row.id): an error names a holder")
        }
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: "\(Project.hostile)/canary")) == before)
        return ended
    }
}
