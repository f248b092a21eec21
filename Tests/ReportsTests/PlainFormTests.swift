import FixtureSupport
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

@testable import Reports

/// Rows of the plain form, read again by the product's own reader.
@Suite struct PlainFormTests {
    /// Rows of both tables; how many records gave none.
    private struct Written {
        var tables: [Bool: [UInt8]] = [:]
        var records: [Bool: [Judged]] = [:]
        var left = 0

        mutating func add(_ judged: Judged) {
            var row: [UInt8] = []
            guard PlainForm.append(judged.record, judged.explanation, to: &row) else {
                #expect(row.isEmpty)
                left += 1
                return
            }
            let hasStatus = !judged.explanation.findings.contains { $0.detail == .noStatusInSource }
            tables[hasStatus, default: Array(PlainForm.header(hasStatus: hasStatus).utf8)] += row
            records[hasStatus, default: []].append(judged)
        }
    }

    private static func read(_ table: [UInt8]) throws -> [CertificateRecord] {
        var reader = try RecordReader(InputSource(name: "returned.csv", bytes: table), names: Project.rulebook.get().fieldNames)
        var records: [CertificateRecord] = []
        while let page = try reader.nextPage() { records += page.rows.indices.map { page[$0] } }
        #expect(reader.format == .csv && reader.facts.order == nil, "no row tells how another is to be read")
        return records
    }

    /// - Returns: the fields that differ, but for a date that became the day it was read as, and what is in doubt.
    private static func differences(_ judged: Judged, _ back: CertificateRecord) -> [Field] {
        Field.allCases.filter { field in
            guard judged.record[field] != back[field] else { return false }
            if judged.record.row.problem != nil, back[field] == nil { return false }
            return field != judged.record.dateField || back[field] != judged.explanation.completedOn?.description
        }
    }

    private static func check(_ written: Written) throws {
        for (hasStatus, table) in written.tables {
            let records = try read(table)
            let judged = written.records[hasStatus] ?? []
            // A row of which nothing was stated is an empty line of the table.
            #expect(records.count == judged.count { one in Field.allCases.contains { one.record.states($0) } })
            for (one, back) in zip(judged.filter { one in Field.allCases.contains { one.record.states($0) } }, records) {
                #expect(differences(one, back) == [], "\(one.record[.courseTitle] ?? "")")
                #expect(back.row.problem == nil && back.hasField(.status) == hasStatus)
            }
        }
    }

    @Test(arguments: try ConformanceCase.all())
    func everyCaseReadsBack(_ test: ConformanceCase) throws {
        var written = Written()
        for one in try test.judged().judged { written.add(one) }
        try Self.check(written)
    }

    /// Many cases of many sources in one table.
    @Test func allCasesTogetherReadBack() throws {
        var written = Written()
        for one in try ConformanceCase.all().flatMap({ try $0.judged().judged }) { written.add(one) }
        #expect(written.left < 40 && (written.records[true]?.count ?? 0) > 100 && (written.records[false]?.count ?? 0) > 100)
        try Self.check(written)
    }

    @Test func headers() {
        #expect(PlainForm.header(hasStatus: true).hasPrefix("holder_name,index_number,"))
        #expect(PlainForm.columns(hasStatus: true) == 17 && PlainForm.columns(hasStatus: false) == 16)
        #expect(!PlainForm.header(hasStatus: false).contains("status"))
    }

    private static func rows(_ cells: [String], in column: String = "holder_name") throws -> [Judged] {
        let rows = cells.map { "<r><\(column)><![CDATA[\($0)]]></\(column)><course_title>BSAFE</course_title></r>" }
        let upload = UploadInput.bytes(name: "rows.xml", Array("<rs>\(rows.joined())</rs>".utf8))
        return try Project.judge([upload]).judged
    }

    @Test func hostileTextReadsBack() throws {
        let texts = [
            "=1+1", "+41 22", "-5", "@x", "'=1+1", "''=1", "'quoted'", "'", "a,b", "a \"b\" c", "\"", "\"\"", "line\nbreak",
            "a\tb",
            "＝1", "<script>", "sep=;", "René 安全 عربي", "O'Hara", "'t Hooft", "=\"a\",b",
        ]
        let judged = try Self.rows(texts)
        #expect(judged.map { $0.record[.holderName] } == texts)
        var written = Written()
        for one in judged { written.add(one) }
        #expect(written.left == 0)
        try Self.check(written)
        let table = String(decoding: written.tables[false] ?? [], as: UTF8.self)
        for opening in ["=", "+", "-", "@", "\"=", "\"+", "\"-", "\"@"] { #expect(!table.contains("\n\(opening)")) }
    }

    /// Written escaped they would come back as other text, and as they are they may not be written.
    @Test(arguments: ["a\u{202E}b", "a\u{200B}b", "a\u{85}b", String(repeating: "long ", count: 8000)])
    func whatCannotBeGivenBackIsLeftOut(_ text: String) throws {
        var written = Written()
        for one in try Self.rows([text]) { written.add(one) }
        #expect(written.left == 1 && written.tables.isEmpty)
    }

    /// Day first by the evidence of its own file: in a table of many files it is written as the day, or it would say the like of all.
    @Test func datesStandByThemselves() throws {
        let judged = try Project.judge(
            csv: "index_number,course_code,completed_on\n1,LMS-3395,25/12/2020\n2,LMS-3395,03/04/2021\n3,LMS-3395,12 May 2022\n")
        var written = Written()
        for one in judged { written.add(one) }
        let back = try Self.read(written.tables[false] ?? [])
        #expect(back.map { $0[.completedOn] } == ["2020-12-25", "2021-04-03", "12 May 2022"])
        var open = Written()
        for one in try Project.judge(csv: "index_number,course_code,completed_on\n2,LMS-3395,03/04/2021\n") { open.add(one) }
        #expect(try Self.read(open.tables[false] ?? []).map { $0[.completedOn] } == ["03/04/2021"])
    }

    @Test func dateOfIssueStaysOne() throws {
        let judged = try Project.judge(csv: "index_number,course_code,issued_on\n1,LMS-3395,25/12/2020\n")
        var written = Written()
        for one in judged { written.add(one) }
        let back = try #require(try Self.read(written.tables[false] ?? []).first)
        #expect(back[.issuedOn] == "2020-12-25" && back[.completedOn] == nil)
    }

    /// A date that a given order makes unreadable would tell the order of the whole table.
    @Test func dateThatWouldSwayOthersIsLeftOut() throws {
        var circumstances = Circumstances()
        circumstances.dateOrder = .monthFirst
        let judged = try Project.judge(
            csv: "index_number,course_code,completed_on\n1,LMS-3395,25/12/2020\n", circumstances: circumstances)
        var written = Written()
        for one in judged { written.add(one) }
        #expect(written.left == 1)
    }

    /// Twice stated and differently, in a row too short, split by a comment: no row of it may be taken as it is.
    @Test(arguments: [
        "<rs><r><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><completed_on>2022-03-12</completed_on></r></rs>",
        "<rs><r><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><index_number>1</index_number><index_number>2</index_number></r></rs>",
        "<rs><r><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><issuer>In<!-- -->spira</issuer></r></rs>",
        "course_code,issuer,completed_on,index_number\nLMS-3395,Inspira,2021-03-12\n",
    ])
    func unreadableRowsAreNotAcceptedUnmended(_ text: String) throws {
        var fromInspira = Circumstances()
        fromInspira.issuer = "Inspira"
        let name = text.hasPrefix("<") ? "a.xml" : "a.csv"
        let one = try #require(try Project.judge([.bytes(name: name, Array(text.utf8))], circumstances: fromInspira).judged.first)
        #expect([.recordUnreadable, .suspiciousText].contains(one.explanation.reason))
        var written = Written()
        written.add(one)
        let back = try Project.judge(
            [.bytes(name: "returned.csv", written.tables.values.first ?? [])], circumstances: fromInspira
        )
        .judged
        #expect(back.count == 1 && back.first?.explanation.verdict == .refer && back.first?.record[.courseCode] == "LMS-3395")
    }
}
