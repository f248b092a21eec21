import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

@testable import Reports

@Suite struct ColourTests {
    private static let table = """
        holder_name,course_title,completed_on,issuer
        Amina Example,BSAFE,2021-03-12,Inspira
        Bruno Sample,BSITF II,2015-03-12,Inspira
        Chen Specimen,Basket Weaving,2021-03-12,Inspira

        """

    private func texts(_ style: TerminalStyle) throws -> [String] {
        let context = try ReportContext(
            rulebook: Project.rulebook.get(), language: .english, asOf: "2026-11-23", sources: ["a.csv"])
        let report = WordsReport(context, style: style)
        return try Project.judge(csv: Self.table).map { report.text($0.record, $0.explanation, source: 0) }
    }

    @Test func eachVerdictHasItsColour() throws {
        let texts = try texts(TerminalStyle(width: 80, hasColour: true))
        #expect(texts[0].contains("\u{1B}[1;32mACCEPT\u{1B}[0m"))
        #expect(texts[1].contains("\u{1B}[1;31mREJECT\u{1B}[0m"))
        #expect(texts[2].contains("\u{1B}[1;33mREFER\u{1B}[0m"))
    }

    /// Colour changes no word and no line.
    @Test func colourIsAllThatDiffers() throws {
        let coloured = try texts(TerminalStyle(width: 80, hasColour: true)).map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(coloured == (try texts(TerminalStyle(width: 80, hasColour: false))))
    }

    @Test func withoutColourNothingIsAdded() throws {
        #expect(try texts(.plain).allSatisfy { !$0.contains("\u{1B}") })
    }
}
