import FixtureSupport
import Records
import Reports
import Rulebook
import Testing
import Verdicts

@testable import Batch

@Suite("Lines read again")
struct LineReaderTests {
    private static func plain(_ json: String) -> String? {
        try? String(decoding: JSONEscapes.removed(from: Array(json.utf8)[...]), as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("plain", "plain"), (#"a\"b\\c"#, #"a"b\c"#), (#"\n\t\r"#, "\n\t\r"), (#"\u202E"#, "\u{202E}"),
        (#"\uDB40\uDC41"#, "\u{E0041}"), ("é安", "é安"), (#"\u0000x"#, "\u{0}x"),
    ])
    func escapes(_ json: String, _ text: String) { #expect(Self.plain(json) == text) }

    @Test(arguments: [#"\"#, #"\x"#, #"\/"#, #"\u12"#, #"\u12G4"#, #"\uD800"#, #"\uD800\u0041"#, #"\uDC00"#, #"\u+123"#])
    func escapesThatNobodyWrites(_ json: String) { #expect(Self.plain(json) == nil) }

    /// A record's part that ends anywhere else, or goes on, is not taken.
    @Test func everyPrefixOfARecordIsRefused() throws {
        var json = try JSONReport(
            ReportContext(rulebook: Project.rulebook.get(), language: .english, asOf: "2026-11-23", sources: ["a \"b\".csv"]),
            findings: .brief)
        let one = try #require(
            try Project.judge(csv: "index_number,holder_name,course_code\n7,\"O\"\"Hara \u{202E}\",LMS-3395\n").first)
        var line: [UInt8] = []
        json.append(one.record, one.explanation, source: 0, to: &line)
        let whole = Array(line[..<json.lastRecordEnd])
        var part = RecordPart()
        try part.read(whole)
        #expect(part.position == 1 && part.line == 2)
        var cells: [UInt8] = []
        try part.appendSource(to: &cells)
        try part.appendCell(.holderName, to: &cells)
        #expect(String(decoding: cells, as: UTF8.self) == "\"a \"\"b\"\".csv\"\"O\"\"Hara \\u{202E}\"")
        for length in 0..<whole.count { #expect(throws: LineReader.Mismatch.self) { try part.read(Array(whole.prefix(length))) } }
        #expect(throws: LineReader.Mismatch.self) { try part.read(whole + [0x7D]) }
        let tail = Array(line[json.lastRecordEnd..<json.lastDay.lowerBound] + line[json.lastDay.upperBound...])
        #expect(try TailFacts(tail).otherReasons == [.issuerNotStated, .dateMissing].filter { $0 != one.explanation.reason })
        for length in 0..<tail.count { #expect(throws: LineReader.Mismatch.self) { try TailFacts(Array(tail.prefix(length))) } }
    }

    /// A question asked twice is one on the work list.
    @Test func otherReasonsAreNamedOnce() throws {
        let findings = [Reason.dateMissing, .issuerNotStated, .holderNotNamed, .issuerNotStated].map {
            "{\"check\":\"date\",\"outcome\":\"open\",\"reason\":\"\($0.rawValue)\",\"says\":\"\"}"
        }
        let tail = """
            ,"verdict":"refer","reason":"date-missing","course":null,"targetCodes":[],"completedOn":,"validUntil":null,\
            "findings":[\(findings.joined(separator: ","))],"passed":[],"advice":[]}

            """
        #expect(try TailFacts(Array(tail.utf8)).otherReasons == [.issuerNotStated, .holderNotNamed])
    }
}
