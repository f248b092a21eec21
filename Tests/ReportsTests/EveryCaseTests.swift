import FixtureSupport
import Foundation
import Records
import Rulebook
import Testing
import Verdicts

@testable import Reports

/// Every record of `Fixtures/cases`, said in every way.
@Suite struct EveryCaseTests {
    private static func context(_ language: Language, _ test: ConformanceCase) throws -> ReportContext {
        try ReportContext(
            rulebook: Project.rulebook.get(), language: language, asOf: test.known.asOf ?? "2026-11-23", sources: [test.input])
    }

    @Test(arguments: try ConformanceCase.all())
    func words(_ test: ConformanceCase) throws {
        let judged = try test.judged().judged
        for language in [Language.english, .french] {
            let report = WordsReport(try Self.context(language, test), style: TerminalStyle(width: 72, hasColour: false))
            for one in judged {
                let text = report.text(one.record, one.explanation, source: 0)
                Self.checkWords(text, "\(test.name) \(one.record.position) \(language)")
                let words = Set(text.lowercased().split { !$0.isLetter })
                #expect(words.isDisjoint(with: ["genuine", "authentic", "authentique"]))
            }
        }
    }

    private static func checkWords(_ text: String, _ place: String) {
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(place)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { !$0.isEmpty && !$0.hasSuffix(" ") }, "\(place)")
        let wide = lines.filter { Paragraph.columns(String($0)) > 72 && $0.split(separator: " ").count > 1 }
        #expect(wide == [], "\(place)")
        #expect(!text.contains("\u{1B}") && !text.contains("Optional(") && !text.contains("()"), "\(place)")
    }

    /// Everything that is said anywhere, once: English, French, and where it comes from.
    private static func said() throws -> [(english: String, french: String, finding: Finding?)] {
        var seen: Set<String> = []
        var all: [(String, String, Finding?)] = []
        for test in try ConformanceCase.all() {
            let (english, french) = (try context(.english, test), try context(.french, test))
            for explanation in try test.judged().judged.map(\.explanation) {
                all += explanation.findings.map { (english.says($0), french.says($0), $0) }.filter { seen.insert($0.0).inserted }
                all += explanation.advice.map { (english.says($0), french.says($0), nil) }.filter { seen.insert($0.0).inserted }
            }
        }
        return all
    }

    @Test func everythingThatIsSaidIsASentence() throws {
        for (english, french, finding) in try Self.said() {
            Sentence.check(english, "\(String(describing: finding))")
            Sentence.check(french, "\(String(describing: finding))")
        }
    }

    /// A finding is said in the language that is asked for (SPEC 6).
    @Test func french() throws {
        for (english, french, finding) in try Self.said() {
            let isWordless = english.allSatisfy { !$0.isLetter || $0.isUppercase } || finding?.row?.table == .courses
            #expect(isWordless || english != french, "\(french)")
            // What stands in quotation marks is the certificate's or the course's own.
            let words = french.replacing(/«.*?»/, with: "").split { !$0.isLetter && $0 != "'" }.map(String.init)
            #expect(Set(words).isDisjoint(with: ["is", "was", "has", "says", "this", "which", "certificate"]), "\(french)")
        }
    }

    /// One line a record, JSON that any reader takes, eighteen cells.
    @Test(arguments: try ConformanceCase.all())
    func machines(_ test: ConformanceCase) throws {
        let context = try Self.context(.english, test)
        var json = JSONReport(context, findings: .brief)
        let table = CSVReport(context)
        for one in try test.judged().judged {
            var (line, row): ([UInt8], [UInt8]) = ([], [])
            json.append(one.record, one.explanation, source: 0, to: &line)
            table.append(one.record, one.explanation, source: 0, to: &row)
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            #expect(object["verdict"] as? String == one.explanation.verdict.rawValue)
            #expect(object["reason"] as? String == one.explanation.reason.rawValue)
            #expect(!line.dropLast().contains(0x0A) && row.last == 0x0A && !row.dropLast().contains(0x0A))
            if !row.contains(0x22) { #expect(row.count { $0 == 0x2C } == 17) }
        }
    }

    /// The record's object and the rest are told apart, and equal verdicts have equal rests.
    @Test(arguments: try ConformanceCase.all())
    func recordsEnd(_ test: ConformanceCase) throws {
        var json = JSONReport(try Self.context(.english, test), findings: .brief)
        var bytes: [UInt8] = []
        for one in try test.judged().judged {
            let start = bytes.count
            json.append(one.record, one.explanation, source: 0, to: &bytes)
            let (record, rest) = (bytes[start..<json.lastRecordEnd], bytes[json.lastRecordEnd...])
            #expect(rest.starts(with: ",\"verdict\":\"\(one.explanation.verdict.rawValue)\"".utf8))
            let object = try #require(try JSONSerialization.jsonObject(with: Data(record + [0x7D])) as? [String: Any])
            #expect(Array(object.keys) == ["record"])
        }
    }
}
