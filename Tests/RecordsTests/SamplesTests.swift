import FixtureSupport
import Foundation
import Records
import Testing
import Uploads
import Verdicts

/// Samples that nobody here wrote, where they lie beside the checkout.
@Suite(
    .enabled(
        if: FileManager.default.fileExists(atPath: Project.samples), "../shared/samples is not here: no foreign sample was tried")
)
struct SamplesTests {
    private func files(_ folder: String, _ endings: String...) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(Project.samples)/\(folder)").sorted()
            .filter { name in endings.contains { name.hasSuffix($0) } }.map { "\(Project.samples)/\(folder)/\($0)" }
    }

    private func judge(_ path: String) throws -> (judged: [Judged], faults: [UploadFault]) {
        try Project.judge([.file(path)])
    }

    @Test func aTranscriptOfSchoolCourses() throws {
        let (judged, faults) = try judge("\(Project.samples)/pesc/xml_report_sample.xml")
        #expect(faults.isEmpty && judged.count == 24)
        #expect(judged.allSatisfy { $0.explanation.verdict == .refer })
    }

    @Test func coursePackages() throws {
        for path in try files("cmi5-negative", ".xml") {
            let (judged, faults) = try judge(path)
            #expect(judged.isEmpty && faults.count == 1)
            #expect(faults.first?.words.contains("course package") == true, "\(faults.map(\.words))")
        }
    }

    @Test func attacksOnXMLParsers() throws {
        let paths = try files("hostile/defusedxml/xmltestdata", ".xml", ".xsd", ".xsl")
        #expect(paths.count >= 10)
        for path in paths {
            let (judged, faults) = try judge(path)
            #expect(judged.isEmpty && faults.count == 1, "\(path)")
        }
    }

    @Test func tablesOfAllKinds() throws {
        for path in try files("hostile/csv-spectrum/csvs", ".csv") {
            let (judged, faults) = try judge(path)
            #expect(faults.count == (judged.isEmpty ? 1 : 0), "\(path)")
            #expect(judged.allSatisfy { $0.explanation.verdict == .refer })
        }
    }

    @Test func everythingElse() throws {
        for folder in ["xapi", "ler-rs", "openbadges2", "openbadges3", "clr2", "mynextid", "pesc"] {
            for path in try files(folder, ".json", ".jwt", ".svg", ".png", ".md") where !path.hasSuffix("SOURCES.md") {
                let (judged, faults) = try judge(path)
                #expect(judged.allSatisfy { $0.explanation.verdict == .refer } && judged.isEmpty == !faults.isEmpty, "\(path)")
            }
        }
    }

    /// Naughty strings in every cell: carried as they are, and never a reason to accept what is not to be accepted.
    @Test func naughtyStrings() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(Project.samples)/hostile/blns/blns.json"))
        let strings = try #require(try JSONSerialization.jsonObject(with: data) as? [String]).filter { !$0.contains("\u{0}") }
        #expect(strings.count > 400)
        let quoted = strings.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        for place in 0..<5 {
            let rows = quoted.map { naughty in
                ["Amina Example", "BSAFE", "LMS-3395", "2021-03-12", "Inspira"].enumerated()
                    .map { $0 == place ? naughty : $1 }.joined(separator: ",")
            }
            let table = "holder_name,course_title,course_code,completed_on,issuer\n" + rows.joined(separator: "\n")
            let (judged, faults) = try Project.judge([.bytes(name: "naughty.csv", Array(table.utf8))])
            #expect(faults.isEmpty && judged.count == strings.count)
            // An empty title or name leaves a code, a platform and a day; nothing does for the others.
            for (one, string) in zip(judged, strings) where place >= 3 {
                #expect(one.explanation.verdict != .accept, "\(string.debugDescription)")
            }
        }
    }

    /// Bytes that are and are not UTF-8, each in the cell of a table.
    @Test func utf8Decoders() throws {
        let text = try String(contentsOfFile: "\(Project.samples)/hostile/utf8tests/utf8tests.txt", encoding: .utf8)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Project.samples)/hostile/utf8tests/utf8tests.bin")))
        #expect(!text.isEmpty && !bytes.isEmpty)
        for line in bytes.split(separator: 0x0A) where !line.contains(0x22) && !line.contains(0) {
            let table =
                Array("holder_name,course_code,completed_on,issuer\n\"".utf8) + line
                + Array("\",LMS-3395,2021-03-12,Inspira\n".utf8)
            let (judged, faults) = try Project.judge([.bytes(name: "a.csv", table)])
            #expect(judged.count + faults.count == 1)
            #expect(judged.allSatisfy { $0.record[.holderName]?.contains("\u{FFFD}") != true || line.contains(0xEF) })
        }
    }
}
