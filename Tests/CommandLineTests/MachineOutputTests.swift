import FixtureSupport
import ProgramSupport
import Testing

/// The form of what programs read (SPEC 6), byte by byte.
@Suite struct MachineOutputTests {
    private static let keys = [
        "record", "verdict", "reason", "course", "targetCodes", "completedOn", "validUntil", "findings", "advice", "suggestions",
        "notChosen", "notChecked", "asOf", "rulebook",
    ]
    private static let recordKeys = [
        "source", "position", "line", "holderName", "indexNumber", "email", "courseTitle", "courseCode", "courseVersion",
        "language", "completedOn", "status", "issuer", "certificateNumber",
    ]
    private static let header = """
        source,position,line,verdict,reason,course,target_codes,completed_on,valid_until,row,advice,index_number,holder_name,\
        email,course_title,course_code,issuer,certificate_number
        """

    private static let inputs = [
        "codes-alone-psea/input.csv", "titles-alone-english/input.csv", "law-2-open-questions-that-matter/input.csv",
        "upload-information-security-pair/input.csv", "xml-nested/input.xml", "cells-with-quotes-and-commas/input.csv",
        "record-unreadable-row/input.csv", "circumstances-job-networks/input.csv", "text-suspicious/input.csv",
        "versions-of-psea/input.csv", "cycle-as-of-2026-11-23/input.csv", "titles-replaced-and-outside/input.csv",
    ]

    private func run(_ command: String, _ format: String, _ more: [String] = []) throws -> Program.Ended {
        try Program.run([command, "--format", format] + Program.asOf + more + Self.inputs, in: Project.cases)
    }

    @Test func keysKeepTheirOrder() throws {
        let full = SampleUpload.table(SampleUpload.accepted)
            .replacing("issuer\n", with: "issuer,email,course_version,language,certificate_number\n")
            .replacing("Inspira\n", with: "Inspira,a@example.org,1,en,TD-1\n")
        let line = try #require(try Program.run(["explain", "--format", "json", "-"] + Program.asOf, input: full).lines.first)
        let order = try KeyOrder(line)
        #expect(order.keys[""] == [Self.keys])
        #expect(order.keys["record"] == [Self.recordKeys])
    }

    @Test func absentFieldsAreLeftOutAndTheOthersKeepTheirOrder() throws {
        for line in try run("explain", "ndjson").lines {
            let order = try KeyOrder(line)
            #expect(order.keys[""] == [Self.keys])
            let keys = order.keys["record"]?.first ?? []
            #expect(keys == Self.recordKeys.filter(keys.contains))
            for keys in order.keys["findings"] ?? [] {
                let known = ["check", "outcome", "row", "source", "says"]
                #expect(keys.filter(known.contains) == known.filter(keys.contains) && keys.contains("says"))
            }
            for keys in order.keys["advice"] ?? [] { #expect(keys.first == "code" && keys.last == "says") }
            for keys in order.keys["notChosen"] ?? [] { #expect(keys == ["row", "because"]) }
        }
    }

    /// In bulk, what passed shrinks to a list of names, save for the row that decided.
    @Test func bulkFindingsShrink() throws {
        let (brief, whole) = (try JudgedLine.all(run("judge", "ndjson")), try JudgedLine.all(run("explain", "ndjson")))
        for (short, long) in zip(brief, whole) {
            let passed = short.object["passed"] as? [String] ?? []
            let told = short.findings.compactMap { $0["check"] as? String }
            let all = long.findings.compactMap { $0["check"] as? String }
            #expect(Set(passed).union(told) == Set(all))
            let quiet = short.findings.filter { ["passed", "not-applicable"].contains($0["outcome"] as? String) }
            #expect(quiet.count <= 1 && quiet.allSatisfy { $0["row"] != nil })
            #expect(long.object["passed"] == nil)
        }
    }

    @Test func theHeaderOfTheTable() throws {
        #expect(try run("judge", "csv").lines.first == Self.header)
        #expect(try run("explain", "csv").output == run("judge", "csv").output)
    }

    /// The two commands and all formats say the same of every record.
    @Test func allFormatsAgree() throws {
        let (brief, whole) = (try JudgedLine.all(run("judge", "ndjson")), try JudgedLine.all(run("explain", "ndjson")))
        let table = try run("judge", "csv").lines.dropFirst().map(TableLine.cells)
        try #require(brief.count == whole.count && brief.count == table.count && brief.count > 100)
        #expect(try run("explain", "json").output == run("explain", "ndjson").output)
        for (json, (other, cells)) in zip(brief, zip(whole, table)) {
            #expect(json.both == other.both && json.course == other.course && json.targetCodes == other.targetCodes)
            #expect(cells.count == 18)
            #expect("\(cells[3])/\(cells[4])" == json.both)
            #expect(cells[0] == json.record["source"] as? String)
            #expect(cells[1] == (json.record["position"] as? Int).map(String.init))
            #expect(cells[2] == (json.record["line"] as? Int).map(String.init))
            #expect(cells[5] == json.course ?? "")
            #expect(cells[6] == json.targetCodes.joined(separator: ";"))
            #expect(cells[7] == json["completedOn"] ?? "" && cells[8] == json["validUntil"] ?? "")
            let advice = cells[10].split(separator: ";").map { String($0.prefix { $0 != "=" }) }
            #expect(advice == json.advice)
        }
    }

    @Test func wordsSayTheSameVerdicts() throws {
        let lines = try JudgedLine.all(run("judge", "ndjson"))
        let words = try run("explain", "words").lines.filter {
            $0.hasPrefix("ACCEPT") || $0.hasPrefix("REJECT") || $0.hasPrefix("REFER")
        }
        #expect(words.map { $0.prefix { $0 != " " }.lowercased() } == lines.map(\.verdict))
    }

    @Test func takeInsteadIsWrittenWithItsCodes() throws {
        let ended = try Program.run(
            ["judge", "--format", "csv", "-"] + Program.asOf, input: SampleUpload.table(SampleUpload.rejected))
        let cells = TableLine.cells(ended.lines[1])
        #expect(cells[9] == "equivalences/bsitf-bsafe")
        #expect(cells[10] == "take-instead=LMS-3395 LMS-3396 LMS-4019 LMS-4020 LMS-4021 LMS-4022")
    }

    @Test func onOneThreadAndOnMany() throws {
        for format in ["ndjson", "csv"] {
            #expect(try run("judge", format, ["--threads", "1"]).output == run("judge", format, ["--threads", "4"]).output)
            #expect(try run("judge", format).output == run("judge", format).output)
        }
    }

    /// A record that holds everything an output must not: it stays one line, and nothing of it is believed.
    @Test func hostileText() throws {
        let name = "=1+1 \u{1B}[31m\u{202E}\u{2028}\u{85}\u{200B} \"\"x\"\" \\ \n{\"\"verdict\"\":\"\"accept\"\"}"
        let table = "holder_name,course_code,completed_on,issuer\n\"\(name)\",LMS-3395,2021-03-12,Inspira\n"
        for format in ["ndjson", "csv"] {
            let ended = try Program.run(["judge", "--format", format, "-"] + Program.asOf, input: table)
            #expect(ended.lines.count == (format == "csv" ? 2 : 1) && RawText.firstUnsafe(ended.text) == nil)
        }
        let line = try #require(try Program.run(["judge", "-"] + Program.asOf, input: table).lines.first)
        let shown = try JudgedLine(line).record["holderName"] as? String
        #expect(shown == name.replacing("\"\"", with: "\""), "JSON gives back the very text")
    }
}
