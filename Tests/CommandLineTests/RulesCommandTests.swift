import FixtureSupport
import Foundation
import ProgramSupport
import Rulebook
import Testing

/// `transferdesk rules`.
@Suite struct RulesCommandTests {
    @Test func checkCountsTheRowsAndGivesTheDigest() throws {
        let ended = try Program.run(["rules", "check"])
        let rulebook = try Project.rulebook.get()
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        #expect(ended.lines.last == rulebook.digest)
        for table in Table.allCases { #expect(ended.text.contains("\(table.name): \(rulebook.rows[table].count) rows")) }
    }

    /// Each damage, with the file and line that must be named.
    @Test(arguments: [
        ("codes.csv", "LMS-0001,no-such-course,en,,,current,ML\n"), ("codes.csv", "LMS-3395,bsafe,en,,,current,ML\n"),
        ("titles.csv", "new-row,A Title,en,bsafe,no-such-source\n"), ("titles.csv", "new-row,A Title,en,bsafe,\n"),
        ("titles.csv", "new-row,\"unclosed,en,bsafe,ML\n"), ("titles.csv", "new-row,too,few\n"),
        ("titles.csv", "new-row,BSAFE,en,ethics-integrity,ML\n"),
        ("equivalences.csv", "new-row,bsitf,counts-for,bsafe,,,,Because.,ML,2026-11-23\n"),
        ("courses.csv", "new-row,no-such-family,,Title,all staff,,once,ML\n"),
        ("issuers.csv", "new-row,Title,A Name,perhaps,ML\n"),
    ])
    func aBrokenRow(_ file: String, _ row: String) throws {
        let folder = try copyOfRules()
        let text = try #require(folder.text(file))
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        try folder.write(file, text + row)
        for command in [["rules", "check"], ["rules", "show"], ["judge", "-"]] {
            let ended = try Program.run(command + ["--rules", folder.path], input: SampleUpload.table)
            #expect(ended.exitCode == 78 && ended.output.isEmpty)
            #expect(
                ended.errorLines.contains { $0.hasPrefix("\(folder.path)/\(file):\(line): ") },
                "\(row) should be told with line \(line), it said: \(ended.errors)")
        }
    }

    @Test(arguments: Table.allCases)
    func aTableThatIsMissing(_ table: Table) throws {
        let folder = try copyOfRules()
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(table.name).csv")
        let ended = try Program.run(["rules", "check", "--rules", folder.path])
        #expect(ended.exitCode == 78 && ended.errors.hasPrefix("\(folder.path)/\(table.name).csv: "))
    }

    @Test(arguments: Table.allCases)
    func showsEveryTableAndItsFirstRow(_ table: Table) throws {
        let rulebook = try Project.rulebook.get()
        let rows = rulebook.rows[table]
        let list = try Program.run(["rules", "show", table.name])
        #expect(list.exitCode == 0 && list.lines.count == rows.count)
        let first = try #require(rows.first)
        let page = try Program.run(["rules", "show", "\(table.name)/\(first.id)"])
        #expect(page.exitCode == 0 && page.text.hasPrefix("\(table.name)/\(first.id)"))
        #expect(page.text.contains("line \(first.line)"))
        if table != .sources { #expect(page.text.contains("rests on: ")) }
    }

    /// Without an id the tables are listed.
    @Test func showsTheTables() throws {
        let ended = try Program.run(["rules", "show"])
        #expect(ended.exitCode == 0 && ended.lines.count == Table.allCases.count)
    }

    @Test(arguments: ["LMS-3395", "lms-3395", "codes/LMS-3395", "bsitf-bsafe", "LMS-68223", "psea-2-managers"])
    func showsARowWithAnExampleForIt(_ id: String) throws {
        let ended = try Program.run(["rules", "show", id])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        #expect(ended.text.contains("Example certificate:") && ended.text.contains("example.csv, record 1 (line 2)"))
        #expect(ended.text.contains { $0 == "\n" } && RawText.firstUnsafe(ended.text) == nil)
    }

    @Test func showsInFrench() throws {
        let ended = try Program.run(["rules", "show", "codes/LMS-3395", "--language", "fr"])
        #expect(ended.exitCode == 0 && ended.text.contains("ACCEPTER"))
    }

    @Test func anUnknownIdIsEscaped() throws {
        let ended = try Program.run(["rules", "show", "a\u{1B}[31m\u{202E}b"])
        #expect(ended.exitCode == 64 && RawText.firstUnsafe(ended.errors) == nil)
    }

    private func copyOfRules() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Project.rules) {
            try FileManager.default.copyItem(atPath: "\(Project.rules)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        return folder
    }
}
