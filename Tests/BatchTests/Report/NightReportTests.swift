import FixtureSupport
import Foundation
import Glibc
import Records
import Reports
import Rulebook
import Testing
import Uploads
import Verdicts

@testable import Batch

@Suite("The report of a night")
struct NightReportTests {
    private static let all = Result { try SampleNight.ofAllCases() }
    private static let report = Result { try all.get().written() }

    private static func table(_ folder: ReportFolder, _ name: String) throws -> [[String: String]] {
        let table = try CSVTable(bytes: folder.bytes(name))
        return table.rows.map { Dictionary(zip(table.header, $0.cells), uniquingKeysWith: { first, _ in first }) }
    }

    // MARK: Tables

    /// To the byte what `judge` writes.
    @Test func verdictsAreThoseOfJudge() throws {
        let (night, report) = (try Self.all.get(), try Self.report.get())
        #expect(night.judged.count > 1000)
        #expect(report.bytes("verdicts.ndjson") == night.ndjson)
        let (found, wanted) = (report.text("verdicts.csv").split(separator: "\n"), night.csv.split(separator: 0x0A))
        #expect(found.count == wanted.count)
        for (one, other) in zip(found, wanted) where !one.utf8.elementsEqual(other) {
            Issue.record("\(one) is not \(String(decoding: other, as: UTF8.self))")
        }
        #expect(report.bytes("verdicts.csv") == night.csv)
    }

    @Test func transferHoldsEveryAccept() throws {
        let (night, report) = (try Self.all.get(), try Self.report.get())
        let accepted = night.judged.filter { $0.explanation.verdict == .accept }
        let rows = try Self.table(report, "transfer.csv")
        #expect(rows.count == accepted.count && rows.count > 100)
        let rulebook = try Project.rulebook.get()
        for (row, one) in zip(rows, accepted) {
            let targets = one.explanation.targets.map { rulebook[$0] }
            #expect(row["lms_code"] == targets.map(\.id).joined(separator: ";"))
            #expect(row["title"] == targets[0].course.map { rulebook[$0].title })
            #expect(row["completed_on"] == one.explanation.completedOn?.description)
            #expect(row["valid_until"] == one.explanation.validUntil?.description ?? "")
            #expect(row["index_number"] == one.record[.indexNumber] ?? "")
            #expect(row["advice"] == one.explanation.advice.map(\.reason.rawValue).joined(separator: ";"))
        }
        #expect(rows.contains { $0["lms_code"]?.contains(";") == true })
    }

    @Test func indexNumbersKeepTheirZeros() throws {
        var night = SampleNight()
        try night.add(
            Project.judge(csv: "index_number,course_code,completed_on,issuer\n00123456,LMS-3395,2021-03-12,Inspira\n"),
            name: "a.csv")
        #expect(try night.written().text("transfer.csv").contains("\n1,a.csv,1,\"00123456\",,,LMS-3395,BSAFE,2021-03-12,,\n"))
    }

    /// In the order of reasons, and then in that of the night.
    @Test func workListIsGrouped() throws {
        let (night, report) = (try Self.all.get(), try Self.report.get())
        let rows = try Self.table(report, "refer.csv")
        let wanted = Reason.allCases.flatMap { reason in
            night.judged.filter { $0.explanation.verdict == .refer && $0.explanation.reason == reason }
        }
        #expect(rows.count == wanted.count && rows.count > 300)
        let rulebook = try Project.rulebook.get()
        for (row, one) in zip(rows, wanted) {
            let reason = one.explanation.reason
            #expect(row["reason"] == reason.rawValue && row["to_settle"] == rulebook[reason].settle[.english])
            #expect(row["position"] == "\(one.record.position)" && row["line"] == "\(one.record.line)")
            let others = one.explanation.openReasons.filter { $0 != reason }.reduce(into: [Reason]()) { list, other in
                if !list.contains(other) { list.append(other) }
            }
            #expect(row["other_reasons"] == others.map(\.rawValue).joined(separator: ";"))
        }
        for (row, next) in zip(rows, rows.dropFirst()) where row["reason"] == next["reason"] {
            #expect(Int(row["delivery"] ?? "") ?? 0 <= Int(next["delivery"] ?? "") ?? 0)
        }
    }

    // MARK: Rows that come back

    @Test(arguments: [(name: "returned.csv", hasStatus: true), (name: "returned-without-status.csv", hasStatus: false)])
    func returnedRowsReadBack(_ name: String, hasStatus: Bool) throws {
        let (night, report) = (try Self.all.get(), try Self.report.get())
        let wanted = night.judged.filter { one in
            var row: [UInt8] = []
            return one.explanation.verdict == .refer && one.explanation.reason.isMissingFact
                && one.explanation.findings.contains { $0.detail == .noStatusInSource } != hasStatus
                && !one.explanation.openReasons.contains(where: \.hangsOnOtherRecords)
                && PlainForm.append(one.record, one.explanation, to: &row)
        }
        var reader = try RecordReader(
            InputSource(name: name, bytes: report.bytes(name)), names: Project.rulebook.get().fieldNames)
        var back: [CertificateRecord] = []
        while let page = try reader.nextPage() { back += page.rows.indices.map { page[$0] } }
        #expect(back.count == wanted.count && back.count > 15)
        #expect(reader.unknownNames == ["reason", "delivery"])
        for (record, one) in zip(back, wanted) {
            for field in Field.allCases where record[field] != one.record[field] {
                let isDay = field == one.record.dateField && record[field] == one.explanation.completedOn?.description
                #expect(isDay || one.record.row.problem != nil && record[field] == nil)
            }
        }
    }

    /// A missing platform is typed in, the file dropped again, and the certificate is accepted.
    @Test func aMendedRowIsAccepted() throws {
        var night = SampleNight()
        try night.add(Project.judge(csv: "index_number,course_code,completed_on,issuer\n7,LMS-3395,13/03/2021,\n"), name: "a.csv")
        let returned = try night.written().text("returned-without-status.csv")
        #expect(returned.contains("issuer-not-stated,1\n") && returned.contains(",2021-03-13,"))
        let mended = returned.replacing(",2021-03-13,", with: ",2021-03-13,Inspira")
        let verdicts = try Project.judge([.bytes(name: "returned.csv", Array(mended.utf8))]).judged.map(\.explanation.verdict)
        #expect(verdicts == [.accept])
    }

    /// Without the first row nothing would be said of the number that both bear.
    @Test func rowsThatHangOnOthersStay() throws {
        var night = SampleNight()
        try night.add(
            Project.judge(
                csv:
                    "index_number,holder_name,course_code,completed_on,issuer,certificate_number\n1,Ann Lee,LMS-3395,2021-03-12,Inspira,C-1\n2,Bob Ray,LMS-3395,,Inspira,C-1\n"
            ), name: "a.csv")
        #expect(night.judged.map(\.explanation.reason) == [.currentCourse, .dateMissing])
        let folder = try night.written()
        #expect(Self.numbers(folder.summary["returned"]) == ["withStatus": 0, "withoutStatus": 0, "notReturned": 1])
        #expect(
            folder.text("refer.csv").contains(
                "date-missing,Ask for the day on which the course was completed.,certificate-number-reused,"))
    }

    // MARK: Counts

    private static func numbers(_ object: Any?) -> [String: Int] { object as? [String: Int] ?? [:] }

    @Test func countsAddUp() throws {
        let (night, report) = (try Self.all.get(), try Self.report.get())
        let summary = report.summary
        let records = Self.numbers(summary["records"])
        #expect(records["total"] == night.judged.count && records["erased"] == 0)
        let byVerdict = Dictionary(grouping: night.judged, by: \.explanation.verdict.rawValue).mapValues(\.count)
        for verdict in Verdict.allCases { #expect(records[verdict.rawValue] == byVerdict[verdict.rawValue]) }
        #expect(Self.numbers(summary["reasons"]).values.reduce(0, +) == night.judged.count)
        let byCourse = summary["courses"] as? [String: [String: Int]] ?? [:]
        let rulebook = try Project.rulebook.get()
        let accepted = night.judged.count {
            $0.explanation.verdict == .accept && $0.explanation.course.map { rulebook[$0].id } == "bsafe"
        }
        #expect(byCourse["bsafe"]?["accept"] == accepted && accepted > 50)
        let courses = byCourse.values.flatMap(\.values).reduce(0, +)
        #expect(courses + Self.numbers(summary["withoutCourse"]).values.reduce(0, +) == night.judged.count)
        let missing = night.judged.count { $0.explanation.verdict == .refer && $0.explanation.reason.isMissingFact }
        #expect(Self.numbers(summary["returned"]).values.reduce(0, +) == missing)
        #expect(Self.numbers(summary["entries"])["seen"] == night.deliveries.count)
    }

    @Test func erasedVerdictsAreCountedAndListedNowhere() throws {
        var night = SampleNight()
        try night.add(
            Project.judge(
                csv:
                    "index_number,holder_name,course_code,completed_on\n1,Xenia Erased,LMS-3395,2021-03-12\n2,Yves Kept,LMS-3395,2021-03-12\n"
            ),
            name: "a.csv")
        let whole = try night.written()
        #expect(whole.everything.values.contains { String(decoding: $0, as: UTF8.self).contains("Xenia") })
        night.verdicts[1]?[0].record = nil
        night.verdicts[1]?[0].tail = nil
        night.verdicts[1]?[0].plainRow = nil
        night.deliveries[0].name = nil
        let folder = try night.written()
        let records = Self.numbers(folder.summary["records"])
        #expect(records["total"] == 2 && records["erased"] == 1)
        #expect(!folder.everything.values.contains { String(decoding: $0, as: UTF8.self).contains("Xenia") })
        #expect(folder.text("verdicts.csv").split(separator: "\n").count == 2)
        #expect(folder.text("report.html").contains("(erased)"))
    }

    @Test func emptyNight() throws {
        let folder = try SampleNight().written()
        #expect(folder.names.count == 10)
        for name in folder.names where name.hasSuffix(".csv") { #expect(folder.text(name).split(separator: "\n").count == 1) }
        #expect(folder.text("report.html").contains("Nothing: every delivery was judged whole."))
    }

    @Test func nightOfDeferralsOnly() throws {
        var night = SampleNight()
        night.leave("half.csv.part", "temporary-name")
        night.leave("odd", "a-code-of-tomorrow")
        let folder = try night.written()
        #expect(Self.numbers(folder.summary["deferrals"]) == ["temporary-name": 1, "a-code-of-tomorrow": 1])
        #expect(try Self.table(folder, "deliveries.csv").map { $0["name"] } == ["half.csv.part", "odd"])
        #expect(folder.text("report.html").contains("<code>a-code-of-tomorrow</code>"))
    }

    @Test func duplicatesAreAskedForNoVerdicts() throws {
        var night = SampleNight()
        try night.add(Project.judge(csv: "course_code,completed_on\nLMS-3395,2021-03-12\n"), name: "a.csv")
        var again = night.deliveries[0]
        again.duplicateOf = 1
        night.deliveries.append(again)
        let folder = try night.written()
        #expect(Self.numbers(folder.summary["records"])["total"] == 1)
        #expect(folder.text("report.html").contains("The same bytes as delivery 1"))
    }

    // MARK: The files as files

    @Test func sameNightSameBytes() throws {
        let again = try SampleNight.ofAllCases().written()
        #expect(try Self.report.get().everything == again.everything)
    }

    @Test func filesAreForTheirOwnerAlone() throws {
        let folder = try Self.report.get()
        for name in folder.names {
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }

    @Test func manifestHoldsThemAll() throws {
        let folder = try Self.report.get()
        let listed = folder.text("SHA256SUMS").split(separator: "\n").compactMap {
            $0.split(separator: " ").last.map(String.init)
        }
        #expect(listed == folder.names.filter { $0 != "SHA256SUMS" })
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        check.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
        check.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
    }

    // MARK: What it will not report

    private static func one() throws -> SampleNight {
        var night = SampleNight()
        try night.add(Project.judge(csv: "course_code,completed_on\nLMS-3395,2021-03-12\n"), name: "a.csv")
        return night
    }

    private static func words(_ night: SampleNight) -> String {
        do { _ = try night.written() } catch let fault as ReportFault { return fault.words } catch { return "\(error)" }
        return "nothing"
    }

    @Test func verdictsThatAreNotThere() throws {
        var night = try Self.one()
        night.verdicts = [:]
        #expect(Self.words(night) == "delivery 1: 1 verdicts were counted and 0 are stored; verify the ledger")
    }

    @Test func recordsAndTailsThatWereChanged() throws {
        var night = try Self.one()
        night.verdicts[1]?[0].record?.removeLast()
        #expect(Self.words(night) == "verdict 0: its record is not as it was written; verify the ledger")
        night = try Self.one()
        night.verdicts[1]?[0].position = 2
        #expect(Self.words(night).hasPrefix("verdict 0: its position"))
        night = try Self.one()
        night.verdicts[1]?[0].verdict = .reject
        #expect(Self.words(night).hasPrefix("verdict 0: its verdict"))
        night = try Self.one()
        night.verdicts[1]?[0].plainRow = Array("a,b\n".utf8)
        #expect(Self.words(night).hasPrefix("verdict 0: its plain row"))
        night = try Self.one()
        night.verdicts[1]?[0].tail = NightVerdict.Tail(number: 0, bytes: Array(",\"verdict\":\"accept\"}\n".utf8))
        #expect(Self.words(night).hasPrefix("verdict 0: its explanation"))
    }

    /// The tables are written behind the reading: the first fault is told all the same, however much is read after it.
    @Test(arguments: [0, 255, 256, 2_999])
    func oneOfManyWasChanged(_ place: Int) throws {
        var night = SampleNight()
        let rows = String(repeating: "LMS-3395,2021-03-12\n", count: 3_000)
        try night.add(Project.judge(csv: "course_code,completed_on\n" + rows), name: "a.csv")
        night.verdicts[1]?[place].id = Int64(place)
        night.verdicts[1]?[place].record?.removeLast()
        #expect(Self.words(night) == "verdict \(place): its record is not as it was written; verify the ledger")
    }

    private static func mountSmallDisk(_ path: String) -> Bool { mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 }

    private static let canMount: Bool = {
        guard let folder = try? ReportFolder(), mountSmallDisk(folder.path) else { return false }
        return umount2(folder.path, Int32(MNT_DETACH)) == 0
    }()

    /// On a file system of its own.
    @Test(.enabled(if: canMount, "mounting takes root: a full disk was not tried"))
    func fullDisk() throws {
        let folder = try ReportFolder()
        #expect(Self.mountSmallDisk(folder.path))
        defer { umount2(folder.path, Int32(MNT_DETACH)) }
        let fault = #expect(throws: ReportFault.self) { try Self.all.get().write(into: folder.path) }
        #expect(fault?.words.hasSuffix(": cannot be written (No space left on device)") == true)
        #expect(!folder.names.contains("SHA256SUMS"))
    }

    @Test func folderThatIsNotThereOrNotEmpty() throws {
        let fault = #expect(throws: ReportFault.self) { try Self.one().write(into: "/tmp/transferdesk-no-such-folder") }
        #expect(fault?.words == "deliveries.csv: cannot be written (No such file or directory)")
        let folder = try Self.one().written()
        let again = #expect(throws: ReportFault.self) { try Self.one().write(into: folder.path) }
        #expect(again?.words == "deliveries.csv: cannot be written (File exists)")
    }
}
