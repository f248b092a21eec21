import Crypto
import FixtureSupport
import Foundation
import Ledger
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

@testable import Batch

@Suite("The page of a night")
struct NightPageTests {
    /// A night that has everything on its page.
    private static func full(_ language: Language = .english) throws -> SampleNight {
        var night = try SampleNight.ofAllCases()
        let states: [(DeliveryState, String?, String?)] = [
            (.quarantined, "crashed-twice", nil), (.refused, "empty", "the file is empty; send it again"),
            (.partlyJudged, nil, nil), (.received, nil, nil),
        ]
        for (state, because, words) in states {
            var delivery = NightDelivery(
                number: Int64(night.deliveries.count + 1), name: Array("\(state.rawValue).csv".utf8), size: 7, state: state)
            delivery.because = because
            delivery.words = words
            if state == .partlyJudged { delivery.faults = [.init(source: "b.xml", words: "b.xml:3: the XML is not well-formed")] }
            night.deliveries.append(delivery)
        }
        for code in ["still-being-written", "hidden", "unheard-of"] { night.leave("\(code).csv", code) }
        return night
    }

    private static func check(_ folder: ReportFolder) throws {
        let page = folder.text("report.html")
        let check = PageCheck(page)
        #expect(check.fault == nil)
        #expect(Set(check.ids).count == check.ids.count)
        #expect(check.names.isDisjoint(with: ["script", "img", "link", "iframe", "object", "form", "base", "embed"]))
        for link in check.links {
            #expect(link.hasPrefix("#") ? check.ids.contains(String(link.dropFirst())) : folder.names.contains(link), "\(link)")
        }
        let bad = page.unicodeScalars.filter { SafeText.isUnsafe($0) && $0 != "\n" }
        #expect(bad.isEmpty)
        try lint(folder)
    }

    /// By another reader of XML, where there is one.
    private static func lint(_ folder: ReportFolder) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else { return }
        let lint = Process()
        lint.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
        lint.arguments = ["--noout", "--nonet", "\(folder.path)/report.html"]
        try lint.run()
        lint.waitUntilExit()
        #expect(lint.terminationStatus == 0)
    }

    @Test(arguments: Language.allCases)
    func isWellFormed(_ language: Language) throws { try Self.check(Self.full(language).written(language)) }

    @Test func emptyNightIsWellFormed() throws { try Self.check(SampleNight().written(.french)) }

    @Test func whatNeedsAPersonComesFirst() throws {
        let page = try Self.full().written().text("report.html")
        let order = [
            "<h3>Set aside (1)", "quarantined.csv", "<h3>Refused (1)", "the file is empty; send it again",
            "<h3>Judged in part (1)",
            "b.xml:3: the XML", "<h3>Not judged yet (1)", "<h3>Left in the inbox (3)", "<code>unheard-of</code>",
            "<svg class=\"whole\" role=\"img\"", "<h3>Judged (",
        ]
        var rest = Substring(page)
        for mark in order {
            guard let found = rest.range(of: mark) else {
                Issue.record("\(mark) is not where it should be")
                continue
            }
            rest = rest[found.upperBound...]
        }
        #expect(page.contains("345:\(ContentDigest.of([1]))"))
    }

    /// Of styles the browser takes the one whose digest the policy names.
    @Test func policyNamesTheStyle() throws {
        let page = try SampleNight().written().text("report.html").replacing("&#39;", with: "'")
        let style = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
        let digest = Data(SHA256.hash(data: Data(PageStyle.sheet.utf8))).base64EncodedString()
        #expect(
            page.contains("content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\""))
        #expect(style == PageStyle.sheet && !style.contains("url(") && !style.contains("<") && !style.contains("&"))
    }

    private static let hostile: [String] = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP", "a\u{202E}vsc.exe", "=1+1", "+A1", "-2", "@x",
        "&amp;&lt;", "\u{1B}[31m", "a,b\"c", "]]>", "<!--",
    ]

    /// What is hostile to one output goes through all of them.
    @Test(arguments: hostile)
    func hostileTextIsHarmlessEverywhere(_ text: String) throws {
        var night = SampleNight()
        let cell = "\"\(text.replacing("\"", with: "\"\""))\""
        let rows = [Field.holderName, .courseTitle, .issuer].map { field in
            Field.allCases.filter { $0 != .status }.map { $0 == field ? cell : $0 == .courseCode ? "LMS-3395" : "" }
                .joined(separator: ",")
        }
        let header = Field.allCases.filter { $0 != .status }.map(\.plainName).joined(separator: ",")
        try night.add(Project.judge(csv: ([header] + rows).joined(separator: "\n") + "\n"), name: text)
        var refused = NightDelivery(number: 2, name: Array(text.utf8) + [0xFF], size: 1, state: .refused)
        (refused.because, refused.words, refused.faults) = (text, text, [.init(source: text, words: text)])
        night.deliveries.append(refused)
        night.leave(text, text)
        let folder = try night.written()
        try Self.check(folder)
        for (name, bytes) in folder.everything {
            let written = String(decoding: bytes, as: UTF8.self)
            #expect(!written.unicodeScalars.contains { SafeText.isUnsafe($0) && $0 != "\n" }, "\(name)")
            guard name.hasSuffix(".csv") else { continue }
            for row in try CSVTable(bytes: bytes).rows {
                let opening = row.cells.first { $0.utf8.first.map(SafeText.opensFormula) ?? false }
                #expect(opening == nil, "\(name)")
            }
        }
        #expect(try JSONSerialization.jsonObject(with: Data(folder.bytes("summary.json"))) is [String: Any])
    }

    @Test func longNightsAreCutShort() throws {
        var night = SampleNight()
        for number in 1...1000 {
            let name = Array("delivery-\(number).csv".utf8)
            night.deliveries.append(NightDelivery(number: Int64(number), name: name, size: 1, state: .judged))
        }
        let folder = try night.written()
        let page = folder.text("report.html")
        #expect(page.contains("delivery-300.csv") && !page.contains("delivery-301.csv"))
        #expect(page.contains("and 700 more: see deliveries.csv") && folder.text("deliveries.csv").contains("delivery-1000.csv"))
    }
}
