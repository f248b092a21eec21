import Batch
import Foundation
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk ledger purge`: with the contents go the bytes, the originals and what reports held of them.
@Suite struct LedgerPurgeTests {
    private let office: NightOffice

    /// A night of long ago by its ledger's clock cannot be run; what it leaves is purged with a time in the future.
    init() throws {
        office = try NightOffice()
        try office.drop("Canary one.csv", [NightOffice.row("00900001,Ada Canary,")])
        try office.drop("broken.pdf", text: "%PDF-1.4 broken")
        try office.night()
    }

    private func purgeContents() throws {
        let later = Moment(seconds: Moment.now.seconds + 60)
        _ = try office.temporary.ledger().purge(.contents, before: later, by: "officer")
    }

    @Test func contentsTakeBytesAndOriginals() throws {
        try purgeContents()
        #expect(try office.verify().exitCode == 65)
        let ended = try office.ledger("purge", ["--keep-names", "5"])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty, "\(ended.errors)")
        #expect(ended.lines.last == "files of 1 delivery taken away, 1 report made again")
        #expect(office.files(holding: ["Ada Canary", "00900001"]).isEmpty)
        #expect(office.files.filter { $0.hasPrefix("taken/") } == ["taken/000002.pdf"])
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(verified.errors)")
    }

    /// The next run does the same where a purge was stopped.
    @Test func nextRunFinishesIt() throws {
        try purgeContents()
        #expect(try office.night().errors.contains("1 erased delivery is taken away"))
        #expect(office.files(holding: ["Ada Canary", "00900001"]).isEmpty)
        #expect(try office.verify().exitCode == 0)
    }

    /// Names alone take no bytes: these are still asked.
    @Test func namesLeaveTheBytes() throws {
        let later = Moment(seconds: Moment.now.seconds + 60)
        _ = try office.temporary.ledger().purge(.names, before: later, by: "officer")
        #expect(
            try office.ledger("purge", ["--keep-contents", "5"]).lines.last
                == "files of 0 deliveries taken away, 1 report made again")
        #expect(office.files.filter { $0.hasPrefix("taken/") }.count == 2)
        #expect(try office.verify().exitCode == 0)
        let object = "\(office.temporary.office.spool)/\(try office.temporary.ledger().delivery(1).digest)"
        try FileManager.default.removeItem(atPath: object)
        #expect(try office.verify().errors.contains("is gone"))
    }

    @Test func erasedDeliveryIsNotPutBack() throws {
        let ledger = try office.temporary.ledger()
        let arrival = Arrival(channel: .folder, name: Array("poison".utf8), inode: 1)
        let delivery = try ledger.receive(arrival, digest: .of([7]), size: 1, run: nil).delivery
        try ledger.settle(delivery, as: .quarantined, because: "crashed-twice", by: "batch")
        _ = try ledger.erase(Person(name: "Ada Canary"), unread: [delivery], by: "officer")
        let ended = try office.ledger("put-back", ["\(delivery)"])
        #expect(ended.exitCode == 64 && ended.errors.contains("is erased"))
    }
}
