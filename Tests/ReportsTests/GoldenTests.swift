import FixtureSupport
import Foundation
import Records
import Rulebook
import Testing
import Verdicts

@testable import Reports

/// Whole explanations as a clerk reads them, kept in `Fixtures/golden`. `TRANSFERDESK_RECORD=1` writes them anew and fails the run.
@Suite struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["TRANSFERDESK_RECORD"] == "1"
    private static let header =
        "index_number,holder_name,course_title,course_code,course_version,completed_on,status,issuer,certificate_number"

    /// Name and rows of each table.
    private static let tables: [(name: String, rows: [String])] = [
        ("accept-by-code", ["1000001,Amina Example,BSAFE,LMS-3395,,2021-03-12,Completed,Inspira,TD-1"]),
        (
            "accept-by-title",
            ["1000002,Bruno Sample,I Know Gender: An Introduction to Gender Equality,,,4 May 2022,,elearning.un.org,"]
        ),
        ("accept-for-a-year", ["1000003,Chen Specimen,,LMS-7271,,2026-05-12,Completed,Inspira,"]),
        ("accept-either-network", ["1000004,Dina Muster,,LMS-2234,,2015-05-12,Completed,Inspira,"]),
        ("reject-replaced", ["1000005,Emil Exemplo,Basic Security in the Field II,,,,Completed,UNDSS,"]),
        (
            "reject-superseded",
            ["1000006,Fatma Örnek,Prevention of Sexual Exploitation and Abuse by UN Personnel,,1,2019-05-12,Completed,Inspira,"]
        ),
        ("reject-not-completed", ["1000007,Goran Primjer,BSAFE,LMS-3395,,2021-03-12,In progress,Inspira,"]),
        ("refer-several-questions", ["1000008,Hana Priklad,Ethics and Integrety at the UN,,,July 2024,Attended,Some School,"]),
        ("refer-suspicious", ["1000009,Ivan Primer,BSAFE,LМS-3395,,2021-03-12,Completed,Inspira,"]),
        ("refer-agency", ["1000010,Jun Rei,BSAFE,LMS-3395,,2021-03-12,Completed,UNICEF,"]),
        ("refer-unreadable", ["1000011,Kaja Primjer,BSAFE,LMS-3395"]),
        (
            "several",
            [
                "1000012,Lina Voorbeeld,BSAFE,LMS-3395,,2021-03-12,Completed,Inspira,TD-2",
                "1000012,Lina Voorbeeld,BSAFE,LMS-3396,,2021-03-13,Completed,Inspira,TD-3",
                "1000012,Marta Otra,BSAFE,LMS-3395,,03/04/2021,Completed,Inspira,TD-2",
            ]
        ),
    ]

    @Test(arguments: tables.map(\.name), [Language.english, .french])
    func explanation(_ name: String, _ language: Language) throws {
        let path = "\(Project.root)/Fixtures/golden/\(name).\(language.rawValue).txt"
        let text = try Self.text(name, language)
        guard Self.isRecording else {
            let kept = try? String(contentsOfFile: path, encoding: .utf8)
            #expect(text == kept, "run the tests with TRANSFERDESK_RECORD=1 where this change is meant")
            return
        }
        try FileManager.default.createDirectory(atPath: "\(Project.root)/Fixtures/golden", withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("\(name).\(language.rawValue).txt was recorded anew")
    }

    /// Every file is one of these tests'.
    @Test func noFileIsLeftOver() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/Fixtures/golden").sorted()
        #expect(kept == Self.tables.flatMap { ["\($0.name).en.txt", "\($0.name).fr.txt"] }.sorted())
    }

    private static func text(_ name: String, _ language: Language) throws -> String {
        let rows = tables.first { $0.name == name }?.rows ?? []
        let judged = try Project.judge(csv: ([header] + rows).joined(separator: "\n") + "\n")
        let context = try ReportContext(
            rulebook: Project.rulebook.get(), language: language, asOf: "2026-11-23", sources: ["request.csv"])
        let report = WordsReport(context, style: .plain)
        var texts = judged.map { report.text($0.record, $0.explanation, source: 0) }
        if texts.count > 1 {
            texts.append(report.count(Dictionary(grouping: judged, by: \.explanation.verdict).mapValues(\.count)))
        }
        return texts.joined(separator: "\n")
    }
}
