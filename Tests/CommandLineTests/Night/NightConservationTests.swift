import Batch
import Foundation
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// Whatever lies in the inbox: nothing is lost, nothing is counted twice, and everybody is told the same numbers.
@Suite(.timeLimit(.minutes(60))) struct NightConservationTests {
    private let office: ProgramOffice
    private static let parts = ["judged", "partlyJudged", "refused", "quarantined", "duplicate", "deferred"]

    init() throws { office = try ProgramOffice() }

    @Test func generatedInbox() throws {
        var inbox = DamagedInbox(office, seed: 20_261_123)
        try inbox.fill(ProgramOffice.isLong ? 10_000 : 400)
        let ended = try office.night(["--night-files", "100000"], patience: 1800)
        #expect(ended.exitCode == 1)
        let entries = try office.numbers("entries")
        #expect(entries["seen"] == inbox.entries)
        let deferrals = try office.numbers("deferrals")
        #expect(entries["deferred"] == inbox.lying, "\(deferrals)")
        #expect(Self.parts.reduce(0) { $0 + entries[$1, default: 0] } == inbox.entries)
        for part in Self.parts where part != "quarantined" { #expect(entries[part, default: 0] > 0, "\(part)") }
        try checkLedger(entries)
        try checkFolders(entries)
        try checkLog(ended, entries)
        try checkRecords()
        let verified = try office.verify(patience: 1800)
        #expect(verified.exitCode == 0, "\(verified.errors)")
        try checkNextNight(inbox.lying)
    }

    private func checkLedger(_ entries: [String: Int]) throws {
        let ledger = try office.ledger()
        let end = try #require(try ledger.run(1).end)
        #expect(end.seen == entries["seen"] && end.counts.total == end.seen)
        let counts = end.counts
        let numbers = [counts.judged, counts.partlyJudged, counts.refused, counts.quarantined, counts.duplicate, counts.deferred]
        #expect(numbers == Self.parts.map { entries[$0, default: 0] })
        let states = Dictionary(grouping: try ledger.deliveries(), by: \.state).mapValues(\.count)
        #expect(states == [.judged: counts.judged, .partlyJudged: counts.partlyJudged, .refused: counts.refused])
    }

    /// What was taken lies in `taken` by its number, what was left still lies in the inbox.
    private func checkFolders(_ entries: [String: Int]) throws {
        let taken = ProgramOffice.names(office.office.taken).filter { !$0.hasSuffix(".done") }
        #expect(taken.count == entries["seen", default: 0] - entries["deferred", default: 0])
        #expect(Set(taken.map { $0.prefix(6) }).count == taken.count)
        let inbox = ProgramOffice.names(office.office.inbox)
        let markers = inbox.filter { $0.hasSuffix(".done") && inbox.contains(String($0.dropLast(5))) }
        #expect(inbox.count - markers.count == entries["deferred"])
        #expect(ProgramOffice.names("\(office.office.spool)/tmp") == [])
    }

    private func checkLog(_ ended: Program.Ended, _ entries: [String: Int]) throws {
        let last = try #require(ended.errorLines.last)
        let words = ["judged", "partly", "refused", "in quarantine", "duplicates", "left"]
        let said = zip(words, Self.parts).map { "\(entries[$1, default: 0]) \($0)" }.joined(separator: ", ")
        #expect(last.contains(said), "\(last)")
        #expect(ended.errorLines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
        for (because, count) in try office.numbers("deferrals") {
            #expect(ended.errors.contains("left for the next run (\(because)): \(count)\n"))
        }
        #expect(try office.numbers("deferrals").values.reduce(0, +) == entries["deferred"])
    }

    /// As many verdicts as records, in every delivery and in every table.
    private func checkRecords() throws {
        let ledger = try office.ledger()
        var total = 0
        for delivery in try ledger.deliveries() {
            guard let judgement = try ledger.judgement(of: delivery.id) else { continue }
            var stored = 0
            try ledger.forEachVerdict(of: delivery.id) { _ in stored += 1 }
            #expect(judgement.accepted + judgement.rejected + judgement.referred == stored, "delivery \(delivery.id)")
            total += stored
        }
        let records = try office.numbers("records")
        #expect(records["total"] == total)
        #expect(["accept", "reject", "refer"].reduce(0) { $0 + records[$1, default: 0] } == total)
        #expect(office.report("verdicts.ndjson")?.count { $0 == 0x0A } == total)
        #expect(office.report("verdicts.csv")?.count { $0 == 0x0A } == total + 1)
        #expect(office.report("transfer.csv")?.count { $0 == 0x0A } == records["accept", default: 0] + 1)
        #expect(office.report("refer.csv")?.count { $0 == 0x0A } == records["refer", default: 0] + 1)
    }

    /// What was left is left again, and nothing else is there.
    private func checkNextNight(_ lying: Int) throws {
        let ended = try office.night()
        #expect(ended.exitCode == 1, "\(ended.errors.suffix(300))")
        let entries = try office.numbers("entries", of: 2).filter { $0.value > 0 }
        #expect(entries == ["seen": lying, "deferred": lying])
    }
}
