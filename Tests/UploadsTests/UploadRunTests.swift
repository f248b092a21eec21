import FixtureSupport
import Foundation
import Records
import Rulebook
import Synchronization
import Testing
import Uploads
import Verdicts

/// Several inputs as one upload: a fault of one leaves the others alone (SPEC law 7).
@Suite struct UploadRunTests {
    private static let header = "course_code,completed_on,issuer,index_number\n"

    private func input(_ name: String, _ rows: String...) -> UploadInput {
        .bytes(name: name, Array((Self.header + rows.map { $0 + "\n" }.joined()).utf8))
    }

    private let good = "LMS-3395,2026-05-12,Inspira,1"

    @Test func everyFaultIsKeptInOrderAndTheRestIsJudged() throws {
        let folder = try TemporaryFolder()
        let (judged, faults) = try Project.judge([
            .file("\(folder.path)/none.csv"), input("one.csv", good), .file(folder.path), .bytes(name: "empty.csv", []),
            input("two.csv", good, "LMS-3395,\"2026"), .bytes(name: "other.csv", Array("a,b\n1,2\n".utf8)),
            .bytes(name: "page.csv", Array("<html></html>".utf8)), input("three.csv", "LMS-1796,2026-05-12,Inspira,1"),
        ])
        #expect(judged.map(\.source) == [1, 7])
        #expect(judged.allSatisfy { $0.explanation.verdict == .accept })
        #expect(
            faults.map(\.input) == [
                "\(folder.path)/none.csv", folder.path, "empty.csv", "two.csv", "other.csv", "page.csv",
            ])
        #expect(faults.map(\.fault.line) == [nil, nil, nil, 3, faults[4].fault.line, faults[5].fault.line])
    }

    /// A record of a broken input neither makes a duplicate, nor a mismatch, nor uses up a certificate number.
    @Test func brokenInputLeavesNoTrace() throws {
        let header = "course_code,completed_on,issuer,index_number,holder_name,certificate_number\n"
        func input(_ name: String, _ rows: String) -> UploadInput { .bytes(name: name, Array((header + rows).utf8)) }
        let broken = input("broken.csv", "LMS-3395,2026-05-12,Inspira,1,Anna Larsen,C-1\nLMS-3395,2026,Inspira,2,,\nx,\"\n")
        let after = input(
            "after.csv",
            "LMS-3395,2026-05-12,Inspira,1,Boris Petrov,C-1\nLMS-3395,2026,Inspira,2,,\nLMS-1796,2026-05-12,Inspira,3,,C-1\n")
        let judged = try Project.judge([broken, after]).judged
        let alone = try Project.judge([after]).judged
        let said = judged.map { "\($0.explanation.reason.rawValue)" }
        #expect(said == alone.map { "\($0.explanation.reason.rawValue)" })
        #expect(said == ["current-course", "date-imprecise", "certificate-number-reused"])
    }

    /// A row that cannot be read is a verdict, not a fault: the rest of its file is judged.
    @Test func raggedRowIsReferredAlone() throws {
        let (judged, faults) = try Project.judge([input("one.csv", good, "LMS-3395,2026-05-12", "LMS-1796,2026-05-12,Inspira,1")])
        #expect(faults.isEmpty)
        #expect(judged.map(\.explanation.reason) == [.currentCourse, .recordUnreadable, .currentCourse])
        #expect(judged.map(\.record.position) == [1, 2, 3])
        #expect(judged.map(\.record.line) == [2, 3, 4])
    }

    /// The format asked for goes before what the bytes look like.
    @Test func formatAskedForIsUsed() throws {
        let bytes = Array((Self.header + good + "\n").utf8)
        #expect(try Project.judge([.bytes(name: "x", bytes)], format: .csv).judged.count == 1)
        #expect(try Project.judge([.bytes(name: "x", bytes)], format: .xml).faults.count == 1)
    }

    /// A limit crossed by the last record refuses the whole source.
    @Test func limitRefusesTheWholeSource() throws {
        var limits = ReadingLimits()
        limits.records = 2
        let inputs = [input("three.csv", good, good, good), input("two.csv", good, good)]
        let (judged, faults) = try Project.judge(inputs, limits: limits)
        #expect(faults.map(\.input) == ["three.csv"])
        #expect(faults.map(\.fault.kind) == [.tooManyRecords(limit: 2)])
        #expect(judged.map(\.explanation.reason) == [.currentCourse, .duplicateInUpload])
    }

    @Test func countsAreThoseOfWhatWasPublished() throws {
        let published = try Published([
            input("one.csv", good, "LMS-2398,2026-05-12,Inspira,1", "LMS-9999,2026-05-12,Inspira,1"),
            input("two.csv", "\"", good),
            input("three.csv", good),
        ])
        #expect(published.result.byVerdict == [.accept: 1, .reject: 2, .refer: 1])
        #expect(published.result.total == published.lines.count)
    }

    /// `file:line: reason`, with nothing in it that a terminal would act on.
    @Test func faultIsOneSafeLine() throws {
        let faults = try Project.judge([input("a\u{202E}b\nc.csv", good, "x,\"")]).faults
        let words = try #require(faults.first).words
        #expect(words.hasPrefix("a\\u{202E}b\\u{000A}c.csv:3: "))
        #expect(!words.contains("\n"))
    }

    // MARK: An output that fails

    private struct FullDisk: Error {}

    private struct FailingOutput: UploadOutput {
        var left: Int
        mutating func begin(source: Int) {}
        mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws {
            guard left > 0 else { throw FullDisk() }
            left -= 1
        }
        mutating func commit(source: Int) {}
        mutating func rollBack(source: Int) {}
    }

    /// Nothing is judged for an output that has failed: not even the pages that were read before it did are judged to their end.
    @Test func failingOutputEndsTheJudging() throws {
        let judge = Judge(rulebook: try Project.rulebook.get(), asOf: Project.today)
        var pages = 0
        var run = UploadRun([LargeTable().input], judge: judge, output: FailingOutput(left: 0))
        run.progress = { _, _, _ in pages += 1 }
        #expect(throws: FullDisk.self) { try run.run() }
        #expect(pages == 0)
    }

    /// An output that fails ends the run, be the source small or judged while it is read; it does not wait for ever.
    @Test(arguments: [(1, 3, true), (1700, LargeTable.rows, false), (1700, LargeTable.rows, true)])
    func failingOutputEndsTheRun(_ left: Int, _ rows: Int, _ overlaps: Bool) throws {
        let judge = Judge(rulebook: try Project.rulebook.get(), asOf: Project.today)
        let inputs = [LargeTable(rows: rows).input, LargeTable(rows: 1).input]
        let outcome = Mutex<Result<Int, any Error>?>(nil)
        let ended = DispatchSemaphore(value: 0)
        Thread {
            var run = UploadRun(inputs, judge: judge, output: FailingOutput(left: left), overlaps: overlaps)
            let result = Result { try run.run() }
            let total = run.result.total
            outcome.withLock { $0 = result.map { total } }
            ended.signal()
        }.start()
        try #require(ended.wait(timeout: .now() + 20) == .success, "the run waits for ever")
        #expect(throws: FullDisk.self) { try outcome.withLock { $0 }?.get() }
    }
}
