import FixtureSupport
import GRDB
import Glibc
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// All verdicts of a delivery are written with counts, state, audit and outbox, or none of it is.
@Suite struct ConclusionTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
        try ledger.store(rulebook: Project.rulebook.get().digest, tables: SampleNight.tables)
        _ = try SampleNight.receive(ledger, "first", 1)
    }

    private struct Broken: Error {}

    private static let entries = [
        SampleNight.entry(1, .accept, SampleNight.ada), SampleNight.entry(2, .refer, SampleNight.bob, course: nil),
    ]

    private func verdicts() throws -> [StoredVerdict] {
        var verdicts: [StoredVerdict] = []
        try ledger.forEachVerdict(of: 1) { verdicts.append($0) }
        return verdicts
    }

    private func expectNothingWritten() throws {
        let ledger = try folder.open()
        #expect(try ledger.delivery(1).state == .received)
        #expect(try ledger.auditHead()?.sequence == 1)
        #expect(try verdicts() == [])
        try ledger.checkIntegrity()
        try ledger.verify()
    }

    @Test func verdictsAreReadAsTheyWereWritten() throws {
        try SampleNight.conclude(ledger, 1, Self.entries)
        let written = try verdicts()
        #expect(written.map(\.explanation?.record) == Self.entries.map(\.record))
        #expect(written.map(\.explanation?.tail) == [SampleNight.tails[1], SampleNight.tails[2]])
        #expect(written.map(\.explanation?.plain) == Self.entries.map(\.plain))
        #expect(written.map(\.verdict) == [.accept, .refer])
        #expect(written.map(\.reason) == [.currentCourse, .dateMissing])
        #expect(written.map(\.course) == ["bsafe", nil])
        #expect(written.map(\.completedOn) == Self.entries.map(\.completedOn))
        #expect(written.map { "\($0.asOf)" } == ["2026-11-23", "2026-11-23"])
        #expect(try ledger.verdict(written[1].id) == written[1])
        #expect(try ledger.delivery(1).state == .judged)
        try ledger.verify()
    }

    @Test func deliveryIsJudgedOnce() throws {
        try SampleNight.conclude(ledger, 1, Self.entries)
        #expect(throws: LedgerFault.self) { try SampleNight.conclude(ledger, 1, Self.entries) }
        #expect(throws: LedgerFault.self) { try ledger.settle(1, as: .refused, because: nil, by: "batch") }
        #expect(try verdicts().count == 2)
    }

    @Test(arguments: [0, 1, 3])
    func countsMustAgree(_ found: Int) throws {
        #expect(throws: LedgerFault.countsDiffer(delivery: 1, found: found, judged: 2)) {
            try ledger.conclude(1, SampleNight.facts(nil, ledger), found: found, by: "batch") { writer in
                try SampleNight.define(writer)
                for entry in Self.entries { try writer.add(entry) }
            }
        }
        try expectNothingWritten()
    }

    @Test func recordHasOneVerdict() throws {
        let twice = [Self.entries[0], Self.entries[0]]
        #expect(throws: LedgerFault.self) { try SampleNight.conclude(ledger, 1, twice) }
        try expectNothingWritten()
    }

    @Test func rulebookMustBeStored() throws {
        var facts = try SampleNight.facts(nil, ledger)
        facts.rulebook = "sha256:" + String(repeating: "0", count: 64)
        #expect(throws: LedgerFault.self) { try ledger.conclude(1, facts, found: 0, by: "batch") { _ in } }
        try expectNothingWritten()
    }

    @Test func faultInMidWritingLeavesNothing() throws {
        #expect(throws: Broken.self) {
            try ledger.conclude(1, SampleNight.facts(nil, ledger), found: 2, by: "batch") { writer in
                try SampleNight.define(writer)
                try writer.add(Self.entries[0])
                throw Broken()
            }
        }
        try expectNothingWritten()
    }

    /// The process is killed after it has written verdicts, many enough to have reached the file; the next opening takes them
    /// back.
    @Test func killInMidWritingLeavesNothing() async throws {
        let path = folder.file
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let ledger = try Ledger(path: path)
            try ledger.conclude(1, SampleNight.facts(nil, ledger), found: 30_000, by: "batch") { writer in
                try SampleNight.define(writer)
                for position in 1...30_000 { try writer.add(SampleNight.entry(position, .accept, SampleNight.ada)) }
                kill(getpid(), SIGKILL)
            }
        }
        #expect(folder.names == ["ledger.sqlite", "ledger.sqlite-journal"])
        try expectNothingWritten()
    }

    @Test func killAfterCommitLosesNothing() async throws {
        let path = folder.file
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let ledger = try Ledger(path: path)
            try SampleNight.conclude(ledger, 1, ConclusionTests.entries)
            kill(getpid(), SIGKILL)
        }
        let again = try folder.open()
        #expect(try again.delivery(1).state == .judged)
        try again.verify()
    }

    @Test func fullDiskLeavesNothing() throws {
        let limit = try ledger.queue.inDatabase { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            return try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages + 5)")
        }
        let fault = #expect(throws: LedgerFault.self) {
            try SampleNight.conclude(ledger, 1, (1...500).map { SampleNight.entry($0, .accept, SampleNight.ada) })
        }
        guard case .storage(folder.file, _) = fault else {
            Issue.record("another fault: \(String(describing: fault)) with \(limit ?? 0) pages")
            return
        }
        try expectNothingWritten()
        try SampleNight.conclude(folder.open(), 1, Self.entries)
    }

    /// What a fault of SQLite says holds no value that was being written.
    @Test func faultsHoldNothingPersonal() throws {
        let twice = [Self.entries[0], Self.entries[0]]
        let fault = #expect(throws: LedgerFault.self) { try SampleNight.conclude(ledger, 1, twice) }
        let words = String(describing: fault) + (fault?.words ?? "")
        for text in ["anary", "900001", "example.org"] { #expect(!words.contains(text)) }
        #expect(words.contains("UNIQUE"))
    }

    @Test func outboxIsEmptiedOnce() throws {
        let run = try ledger.beginRun(by: "batch")
        #expect(try ledger.unpublished() == [])
        try ledger.endRun(run, exitCode: 0, rulebook: Project.rulebook.get().digest, seen: 0, RunCounts(), by: "batch")
        let item = try #require(try ledger.unpublished().first)
        try ledger.published(item.id, .of([1]))
        try ledger.published(item.id, .of([1]))
        #expect(throws: LedgerFault.self) { try ledger.published(item.id, .of([2])) }
        #expect(try ledger.unpublished() == [])
    }

    /// A second writer is told so in words, and nothing of its own is half written.
    @Test func secondWriterIsTurnedAway() throws {
        let other = try Ledger(path: folder.file)
        try other.queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 10") }
        try ledger.write { (_: Database) -> Void in
            #expect(throws: LedgerFault.busy(path: folder.file)) { try other.beginRun(by: "batch") }
        }
        #expect(try other.beginRun(by: "batch") == 1)
    }

    /// A source that turns out broken takes its verdicts with it, and those of the others stay.
    @Test func sourceIsTakenBack() throws {
        let fault = SourceFault(source: 1, line: 3, words: "the table is damaged")
        try ledger.conclude(1, SampleNight.facts(nil, ledger), found: 1, faults: [fault], by: "batch") { writer in
            try writer.begin()
            try SampleNight.define(writer)
            try writer.add(Self.entries[0])
            try writer.keep()
            try writer.begin()
            try writer.define(tail: 7, Array("gone\n".utf8))
            var second = Self.entries[1]
            (second.source, second.tail) = (1, .shared(7))
            try writer.add(second)
            try writer.takeBack()
            #expect(writer.counts == [.accept: 1])
            #expect(throws: LedgerFault.self) { try writer.add(second) }
        }
        #expect(try verdicts().map(\.source) == [0])
        #expect(try ledger.delivery(1).state == .partlyJudged)
        #expect(try ledger.sourceFaults(of: 1) == [fault])
        #expect(try ledger.judgement(of: 1)?.records == 1)
        try ledger.verify()
    }

    /// Beyond what is bound without a copy, and around it.
    @Test(arguments: [1, 4_000, 8_192, 16_000, 16_384, 40_000])
    func longRecord(_ size: Int) throws {
        var entry = Self.entries[1]
        entry.record = Array(repeating: 0x61, count: size)
        entry.plain = Array(repeating: 0x62, count: size)
        entry.tail = .own(Array(repeating: 0x63, count: size))
        try SampleNight.conclude(ledger, 1, [Self.entries[0], entry])
        let stored = try #require(try verdicts().last?.explanation)
        #expect(stored.record == entry.record && stored.plain == entry.plain && stored.tail.count == size)
        try ledger.verify()
    }

    @Test func equalTailsAreKeptOnce() throws {
        try SampleNight.conclude(ledger, 1, Self.entries)
        let second = try SampleNight.receive(ledger, "second", 2)
        try SampleNight.conclude(ledger, second, Self.entries)
        #expect(try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM tails") } == 2)
        #expect(try verdicts().compactMap(\.explanation?.tailNumber) == [1, 2])
    }
}
