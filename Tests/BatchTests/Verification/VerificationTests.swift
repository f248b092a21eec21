import FixtureSupport
import Foundation
import GRDB
import Ledger
import OfficeSupport
import Records
import Testing
import Verdicts

@testable import Batch

/// One night in an office, then one thing changed.
@Suite(.timeLimit(.minutes(20))) struct VerificationTests {
    private let office: NightOffice
    private let desk: OfficeFolder

    init() throws {
        office = try NightOffice()
        desk = office.office
        try office.drop("a.csv", rows: NightOffice.accepted, NightOffice.referred)
        try office.drop("b.csv", rows: NightOffice.rejected)
        try office.drop("c.csv", rows: NightOffice.rejected)
        try office.drop("empty.csv", "")
        try office.night()
    }

    /// The first thing that does not agree.
    private func found(anchor: AuditHead? = nil) throws -> OfficeDisagreement? {
        do {
            _ = try office.verify(anchor: anchor)
            return nil
        } catch let disagreement as OfficeDisagreement {
            return disagreement
        }
    }

    private func digest(_ delivery: Int64) throws -> ContentDigest { try office.ledger().delivery(delivery).digest }

    private func write(_ text: String, to path: String) throws {
        try #require(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    }

    private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

    @Test func allAgrees() throws {
        #expect(try office.verify() == Verification.Result(deliveries: 3, verdicts: 3, reports: 1))
    }

    @Test func contentGone() throws {
        try remove("\(desk.spool)/\(digest(1))")
        #expect(try found() == .contentGone(delivery: 1, digest: digest(1)))
    }

    @Test func contentChanged() throws {
        try write("something else", to: "\(desk.spool)/\(digest(2))")
        #expect(try found() == .contentChanged(delivery: 2, digest: digest(2)))
    }

    @Test func attachmentOfAFolderChanged() throws {
        let inbox = try office.inbox
        try inbox.makeFolder(EntryName("folder"))
        let text = "\(NightOffice.header)\n\(NightOffice.accepted)\n\n"
        try inbox.folder(EntryName("folder")).write(EntryName("x.csv"), text)
        try office.night()
        #expect(try found() == nil)
        let content = ContentDigest.of(Array(text.utf8))
        try write("something else", to: "\(desk.spool)/\(content)")
        #expect(try found() == .contentChanged(delivery: 4, digest: content))
        try remove("\(desk.spool)/\(content)")
        #expect(try found() == .contentGone(delivery: 4, digest: content))
    }

    /// Also that of a duplicate.
    @Test(arguments: [("000001.csv", 1, 1), ("000003.csv", 2, 3)] as [(String, Int64, Int64)])
    func originalGone(_ name: String, _ delivery: Int64, _ arrival: Int64) throws {
        try remove("\(desk.taken)/\(name)")
        #expect(try found() == .originalGone(delivery: delivery, arrival: arrival))
    }

    @Test func originalElsewhereInTheOffice() throws {
        try FileManager.default.moveItem(atPath: "\(desk.taken)/000001.csv", toPath: "\(desk.quarantine)/000001.csv")
        #expect(try found() == nil)
    }

    private static func number(_ name: String) -> Int64? { Int64(name.prefix { $0.isNumber }) }

    @Test(arguments: ["000099.csv", "notes", "-1", ".hidden"]) func unknownOriginal(_ name: String) throws {
        try write("", to: "\(desk.taken)/\(name)")
        #expect(try found() == .unknownOriginals(folder: desk.taken, entries: 1, first: Self.number(name)))
        try remove("\(desk.taken)/\(name)")
        try write("", to: "\(desk.quarantine)/\(name)")
        #expect(try found() == .unknownOriginals(folder: desk.quarantine, entries: 1, first: Self.number(name)))
    }

    @Test func reportGone() throws {
        try remove(desk.report(1))
        #expect(try found() == .reportGone(run: 1))
    }

    @Test(arguments: ["verdicts.csv", "report.html", "summary.json", "SHA256SUMS"]) func reportChanged(_ file: String) throws {
        let path = "\(desk.report(1))/\(file)"
        let bytes = try #require(FileManager.default.contents(atPath: path))
        try (bytes + Data(" ".utf8)).write(to: URL(fileURLWithPath: path))
        #expect(try found() == .reportChanged(run: 1, file: file))
        try remove(path)
        #expect(try found() == .reportChanged(run: 1, file: file))
    }

    // MARK: The ledger

    /// As somebody would who has the file, and knows of its triggers.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: desk.ledger)
        let triggers = try queue.read { try Row.fetchAll($0, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") }
        let drop = triggers.map { "DROP TRIGGER \($0["name"] as String);" }.joined()
        try queue.writeWithoutTransaction {
            try $0.execute(sql: drop + sql + ";" + triggers.map { ($0["sql"] as String) + ";" }.joined())
        }
        try queue.close()
    }

    @Test(arguments: [
        "UPDATE verdicts SET verdict = 'accept', course = 'bsafe', completed_on = '2021-01-01' WHERE id = 2",
        "UPDATE run_ends SET exit_code = 0", "UPDATE deliveries SET size = size + 1 WHERE id = 1",
        "UPDATE settlements SET state = 'refused' WHERE delivery = 1",
        "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
    ])
    func changedLedger(_ sql: String) throws {
        try tamper(sql)
        #expect(throws: LedgerFault.self) { try office.verify() }
    }

    /// The chain follows from itself again, but not from what was kept elsewhere.
    @Test func anchor() throws {
        let head = try #require(try office.ledger().auditHead())
        #expect(try found(anchor: head) == nil)
        let other = AuditHead(sequence: head.sequence, hash: .of([1]))
        #expect(throws: LedgerFault.disagrees(.anchor(sequence: head.sequence))) { try office.verify(anchor: other) }
        let later = AuditHead(sequence: head.sequence + 1, hash: head.hash)
        #expect(throws: LedgerFault.disagrees(.anchor(sequence: later.sequence))) { try office.verify(anchor: later) }
    }

    /// Other rules than those of the ledger judge the bytes otherwise.
    @Test func verdictsDiffer() throws {
        let path = "\(office.temporary.folder)/staff.csv"
        try write("index_number,name\n00900005,Emil Other\n", to: path)
        office.options.staff = path
        try office.drop("d.csv", rows: "00900005,Emil Other,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,")
        try office.night()
        #expect(try found() == nil)
        let lie = ScriptedWorker(
            ScriptedWorker.ready + ScriptedWorker.judged([SampleEntry.make(), SampleEntry.make(position: 2)]))
        office.options.worker = lie.settings
        #expect(try found() == .verdictsDiffer(delivery: 1))
    }

    @Test func notRecomputed() throws {
        office.options.worker = ScriptedWorker(ScriptedWorker.ready + ScriptedWorker.frame(.ready)).settings
        #expect(try found() == .notRecomputed(delivery: 1))
    }

    // MARK: What is no disagreement

    @Test func decisionsBetweenTheNights() throws {
        let ledger = try office.ledger()
        var referred: Int64 = 0
        try ledger.forEachVerdict(of: 1) { if $0.verdict == .refer { referred = $0.id } }
        let decision = Decision(
            .accept, reason: "it is known", course: "bsafe", completedOn: CalendarDay("2021-03-12"), by: "clerk-1")
        let id = try ledger.decide(referred, decision)
        try office.drop("d.csv", rows: "00900002,Chen Specimen,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,")
        try office.night()
        #expect(try office.verdicts(4) == ["reject/already-recorded"] && found() == nil)
        try ledger.withdraw(id, reason: "wrong person", by: "clerk-1")
        try office.drop("e.csv", rows: "00900002,Chen Specimen,BSAFE,LMS-3395,2021-03-12,Completed,Inspira, ")
        try office.night()
        #expect(try office.verdicts(5) == ["accept/current-course"] && found() == nil)
    }

    @Test func erasureBetweenTheNights() throws {
        try office.drop("d.csv", rows: NightOffice.accepted + " ")
        try office.night()
        #expect(try office.verdicts(4) == ["reject/already-recorded"])
        _ = try office.ledger().erase(Person(indexNumber: "900001"), by: "clerk-1")
        try office.drop("e.csv", rows: NightOffice.accepted + "  ")
        try office.night()
        #expect(try office.verdicts(5) == ["accept/current-course"] && found() == nil)
        #expect(try office.verify().erased > 0)
    }

    /// What somebody else's certificate was held against is gone, and it cannot be judged so again.
    @Test func erasureOfWhatAnotherRestsOn() throws {
        try office.drop("d.csv", rows: "00900009,Somebody Else,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,N-1")
        try office.night()
        #expect(try office.verdicts(4) == ["refer/certificate-number-reused"])
        _ = try office.ledger().erase(Person(indexNumber: "900001"), by: "clerk-1")
        // The next run takes the erased bytes away.
        try office.night()
        #expect(try found() == nil && office.verify().erased == 2)
    }
}
