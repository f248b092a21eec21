import FixtureSupport
import Glibc
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

/// Sources that are judged while they are read: what their end shows must not leave a trace of what was judged before.
@Suite struct LargeUploadTests {
    @Test(arguments: Published.Format.allCases)
    func readingAheadChangesNoByte(_ format: Published.Format) throws {
        let table = LargeTable()
        try #require(table.text.utf8.count > 6_000_000)
        let ahead = try Published([table.input], format, overlaps: true)
        let apart = try Published([table.input], format, overlaps: false)
        #expect(ahead.firstDifference(from: apart) == nil)
        #expect(ahead.lines.count == table.rows + (format == .csv ? 1 : 0))
        #expect(ahead.result.total == table.rows)
        #expect(Verdict.allCases.allSatisfy { ahead.result.byVerdict[$0, default: 0] > 100 })
    }

    /// The source's size does not show in its verdicts: its first rows as a source of their own, read to the end first.
    @Test func sizeChangesNoVerdict() throws {
        var start = LargeTable()
        start.rows = 500
        let large = try Published([LargeTable().input])
        let small = try Published([start.input])
        let differs = zip(large.lines, small.lines).first { $0 != $1 }
        #expect(differs == nil && small.lines.count == 500, "\(String(describing: differs))")
    }

    // MARK: What only the end tells

    /// The last row settles the order of every date above: judged again, and the first judging is forgotten.
    @Test(arguments: [true, false])
    func lastRowSettlesTheOrderOfDates(_ overlaps: Bool) throws {
        let table = LargeTable(dates: ["03/04/2021", "05/06/2022"], last: [LargeTable.line(date: "25/12/2020", index: "999999")])
        var given = Circumstances()
        given.dateOrder = .dayFirst
        let settled = try Published([table.input], overlaps: overlaps)
        let told = try Published([table.input], circumstances: given, overlaps: overlaps)
        #expect(settled.firstDifference(from: told) == nil)
        #expect(settled.result.total == table.rows + 1)
        #expect(settled.result.byVerdict == told.result.byVerdict)
        #expect(settled.lines.filter { $0.contains("\"reason\":\"current-course\"") }.count > 200)
        #expect(!settled.lines.contains { $0.contains("date-ambiguous") })
    }

    /// Without it the same dates stay open.
    @Test func datesStayOpenWhereNothingSettlesThem() throws {
        let table = LargeTable(dates: ["03/04/2021"])
        #expect(try Published([table.input]).lines.filter { $0.contains("\"reason\":\"date-ambiguous\"") }.count > 200)
    }

    /// Evidence both ways is none, though the start had shown one way only.
    @Test func lastRowUnsettlesTheOrderOfDates() throws {
        let table = LargeTable(
            dates: ["03/04/2021", "25/12/2020"], last: [LargeTable.line(date: "12/25/2020", index: "999999")])
        var start = table
        start.rows = 200
        let lines = try Published([table.input]).lines
        // The last line of the shorter source is that of its own last row.
        let shorter = try Published([start.input]).lines.dropLast()
        let differs = zip(lines, shorter).first { $0 != $1 }
        #expect(differs == nil && shorter.count == 200, "\(String(describing: differs))")
        #expect(lines.contains { $0.contains("date-ambiguous") })
    }

    /// Dates of issue are read by the same order, so they are judged again too.
    @Test func lastRowSettlesTheOrderOfDatesOfIssue() throws {
        let header = "course_code,issued_on,completed_on,issuer,remarks"
        let row = "LMS-3395,03/04/2021,,Inspira," + String(repeating: "x", count: 3400)
        let last = "LMS-3395,,25/12/2020,Inspira,end"
        func text(_ rows: Int) -> String {
            ([header] + Array(repeating: row, count: rows) + [last]).joined(separator: "\n") + "\n"
        }
        let small = try Published([.bytes(name: "issued.csv", Array(text(10).utf8))])
        let large = try Published([.bytes(name: "issued.csv", Array(text(LargeTable.rows).utf8))])
        #expect(small.lines.allSatisfy { $0.contains("\"verdict\":\"accept\"") })
        #expect(large.result.byVerdict == [.accept: LargeTable.rows + 1])
    }

    /// A status field in the last element: then the others lack theirs (SPEC 5.7, check 5).
    @Test(arguments: [true, false])
    func lastElementHasAStatus(_ overlaps: Bool) throws {
        let filler = String(repeating: "x", count: 3400)
        func element(_ more: String) -> String {
            "<one><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><issuer>Inspira</issuer>\(more)</one>\n"
        }
        let rows = String(repeating: element("<remarks>\(filler)</remarks>"), count: LargeTable.rows)
        let xml = "<all>\n\(rows)\(element("<status>Completed</status>"))</all>"
        let published = try Published([.bytes(name: "large.xml", Array(xml.utf8))], overlaps: overlaps)
        #expect(published.result.faults.map(\.words) == [])
        #expect(published.result.byVerdict == [.refer: LargeTable.rows, .accept: 1])
    }

    /// A byte that is no UTF-8 in the last row: all is read anew, and nobody is his own duplicate.
    @Test func lastRowIsNotUTF8() throws {
        let last = LargeTable.line(date: "2026-05-12", filler: "été", index: "999999")
        let utf8 = try Published([LargeTable(last: [last]).input])
        let bytes = Array(LargeTable().text.utf8) + last.unicodeScalars.map { UInt8($0.value) } + [0x0A]
        let windows = try Published([.bytes(name: "large.csv", bytes)])
        #expect(windows.result.faults.map(\.words) == [])
        #expect(windows.firstDifference(from: utf8) == nil)
    }

    // MARK: What breaks at its end

    private static let after = UploadInput.bytes(
        name: "after.csv",
        Array(
            """
            course_code,completed_on,issuer,index_number,holder_name,certificate_number
            LMS-3395,2026-05-12,Inspira,1,,C-1
            LMS-3395,2026-05-12,Inspira,10001,,C-2
            LMS-1796,2019-03-04,Inspira,10001,Anna Larsen,
            LMS-7271,2026-05-12,Inspira,4,,C-4
            LMS-3395,,Inspira,7,,

            """.utf8))

    /// The line is that of the quote; what was judged before it leaves no trace, in the output or in later verdicts.
    @Test(arguments: [true, false], [LargeTable.rows, 100])
    func brokenEndLeavesNoTrace(_ overlaps: Bool, _ rows: Int) throws {
        let broken = LargeTable(rows: rows, last: ["LMS-3395,\"BSAFE,2026-05-12,Inspira,8,,"])
        let names = ["same", "same"]
        let published = try Published([broken.input, Self.after], overlaps: overlaps, names: names)
        let alone = try Published([Self.after], overlaps: overlaps, names: names)
        #expect(published.result.faults.map(\.input) == ["large.csv"])
        #expect(published.result.faults.first?.fault.kind == .openQuote)
        #expect(published.result.faults.first?.fault.line == rows + 2)
        #expect(published.firstDifference(from: alone) == nil)
        #expect(published.result.byVerdict == alone.result.byVerdict)
        #expect(alone.result.byVerdict == [.accept: 4, .refer: 1])
    }

    /// The same records, whole, do leave their trace: what the test above rests on.
    @Test func wholeSourceIsRemembered() throws {
        let published = try Published([LargeTable(dates: ["2026-05-12"]).input, Self.after])
        #expect(
            published.lines.suffix(5).contains { $0.contains("duplicate-in-upload") || $0.contains("certificate-number-reused") })
    }

    /// What stood before a broken source is still known after it.
    @Test func sourceBeforeABrokenOneIsRemembered() throws {
        let broken = LargeTable(last: ["\"open"])
        var before = Self.after
        if case .bytes(_, let bytes) = before { before = .bytes(name: "before.csv", bytes) }
        let published = try Published([before, broken.input, Self.after])
        #expect(published.result.faults.count == 1)
        #expect(published.lines.count == 10)
        #expect(published.lines.suffix(5).filter { $0.contains("duplicate-in-upload") }.count == 5)
    }

    /// Cut short, written on or written anew while its records are judged: nothing of it is published.
    @Test(arguments: [true, false], ["shorter", "longer", "later"])
    func fileThatChangesLeavesNoTrace(_ overlaps: Bool, _ change: String) throws {
        let folder = try TemporaryFolder()
        // Whole lines, so that nothing else is wrong with the shorter file.
        let text = LargeTable(rows: 6000).text
        try folder.write("large.csv", text)
        let path = "\(folder.path)/large.csv"
        let whole = text.utf8.count
        let shorter = try #require(text.utf8.prefix(whole - 10).lastIndex(of: 0x0A)).utf16Offset(in: text) + 1
        var run = UploadRun(
            [.file(path), Self.after], judge: Judge(rulebook: try Project.rulebook.get(), asOf: Project.today),
            output: JudgedOutput(), overlaps: overlaps)
        var isChanged = false
        run.progress = { _, _, _ in
            if isChanged { return }
            isChanged = true
            switch change {
            case "shorter": truncate(path, off_t(shorter))
            case "longer": truncate(path, off_t(whole + 1))
            default: utimes(path, nil)
            }
        }
        try run.run()
        try #require(isChanged)
        #expect(run.result.faults.map(\.fault.kind) == [.changed])
        #expect(run.result.total == 5 && run.output.judged.allSatisfy { $0.source == 1 })
    }

    @Test func progressIsToldInOrder() throws {
        let size = LargeTable().text.utf8.count
        let told = try progress(overlaps: true)
        #expect(!told.isEmpty && told == told.sorted() && told.allSatisfy { $0 <= size })
        // How far the page at hand reaches, not how far another thread has read meanwhile.
        #expect(try told == progress(overlaps: false))
    }

    private func progress(overlaps: Bool) throws -> [Int] {
        let table = LargeTable()
        let size = table.text.utf8.count
        var told: [Int] = []
        var run = UploadRun(
            [table.input], judge: Judge(rulebook: try Project.rulebook.get(), asOf: Project.today), output: JudgedOutput(),
            overlaps: overlaps)
        run.progress = { input, done, all in
            #expect(input.name == "large.csv" && all == size)
            told.append(done)
        }
        try run.run()
        return told
    }
}
