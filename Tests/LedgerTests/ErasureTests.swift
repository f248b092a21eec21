import FixtureSupport
import Foundation
import GRDB
import Glibc
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// What is erased is gone from every byte of the file, and the chain still holds.
@Suite struct ErasureTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        ledger = try folder.open()
    }

    private func holds(_ text: String) -> Bool { folder.bytes.range(of: Data(text.utf8)) != nil }

    private static let canaries = [
        "900001", "ada@example.org", "ada canary", "Ada Canary", "canary note on Ada", "canary second note", "canary-1.csv",
    ]

    @Test func nothingOfThePersonIsLeft() throws {
        let before = try #require(try ledger.auditHead())
        for canary in ["900001", "ada@example.org", "canary note on Ada", "canary-1.csv"] { #expect(holds(canary)) }
        let receipt = try ledger.erase(SampleNight.ada, by: "officer")
        for canary in Self.canaries { #expect(!holds(canary), "\(canary)") }
        #expect(receipt.verdicts == 2 && receipt.notes == 2 && receipt.names == 1)
        #expect(receipt.deliveries.map(\.id) == [1])
        #expect(holds("900002"))
        try ledger.checkIntegrity()
        try folder.open().verify(anchor: before)
        try ledger.verify(anchor: receipt.head)
        let verdict = try ledger.verdict(1)
        #expect(verdict.explanation == nil && verdict.verdict == .accept && verdict.course == "bsafe")
    }

    /// Rows that move when pages are split leave copies of themselves, a few in thousands, which deleting the rows does not reach.
    @Test func nothingIsLeftOfRowsThatMoved() throws {
        let delivery = try SampleNight.receive(ledger, "large", 9)
        var generator = SeededGenerator(seed: 1)
        let entries = (1...6000).map { position in
            let email = "person-\(position % 2)\(Int.random(in: 100_000...999_999, using: &generator))@canary.example"
            let person = Person(indexNumber: position % 2 == 0 ? "777777" : nil, email: email)
            var entry = SampleNight.entry(position, .accept, person)
            entry.record += [UInt8](repeating: 0x20, count: Int.random(in: 0...600, using: &generator))
            return entry
        }
        try SampleNight.conclude(ledger, delivery, entries)
        #expect(holds("person-0"))
        #expect(try ledger.erase(Person(indexNumber: "777777"), by: "officer").verdicts == 3000)
        #expect(!holds("person-0"))
        #expect(holds("person-1"))
        #expect(try ledger.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } == 0)
        try ledger.verify()
    }

    @Test(arguments: [
        (Person(indexNumber: "000900001"), 2), (Person(email: "ADA@example.org"), 2), (Person(name: "Ada Canary-Example"), 0),
        (Person(name: "nobody of that name"), 0), (Person(indexNumber: "900002"), 1),
    ])
    func personIsFound(_ person: Person, _ verdicts: Int) throws {
        #expect(try ledger.erase(person, by: "officer").verdicts == verdicts)
    }

    /// A name alone takes away no certificate that an index number or an address tells apart.
    @Test func namesakesAreListed() throws {
        let receipt = try ledger.erase(Person(name: "Example Ada Canary"), by: "officer")
        #expect(receipt.verdicts == 0 && receipt.namesakes == [1, 3])
    }

    @Test func nobodyIsErasedByNothing() {
        #expect(throws: LedgerFault.self) { try ledger.erase(Person(name: " - "), by: "officer") }
    }

    @Test func receiptIsOfThePersonAlone() throws {
        let receipt = try ledger.erase(SampleNight.bob, by: "officer")
        #expect(try ledger.confirms(erasure: receipt.erasure, key: receipt.key, of: SampleNight.bob))
        #expect(try !ledger.confirms(erasure: receipt.erasure, key: receipt.key, of: SampleNight.ada))
        #expect(!holds("900002"))
    }

    @Test func erasingAgainFindsNothing() throws {
        _ = try ledger.erase(SampleNight.ada, by: "officer")
        let again = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(again.verdicts == 0 && again.names == 0 && again.notes == 0)
        try ledger.verify()
    }

    /// The process stops between the erasure and the cleaning of the file; the next opening finishes it.
    @Test func stoppedErasureIsFinishedOnOpening() throws {
        try folder.tamperPastTriggers("DELETE FROM cleanings")
        let again = try folder.open()
        #expect(try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cleanings") } == 1)
    }

    @Test(arguments: RetentionClass.allCases)
    func classIsPurgedUpToItsDay(_ retention: RetentionClass) throws {
        let early = try ledger.purge(retention, before: LedgerFolder.time, by: "officer")
        #expect(early.verdicts + early.names + early.notes == 0)
        let late = try ledger.purge(retention, before: Moment(seconds: LedgerFolder.time.seconds + 1), by: "officer")
        let expected: [Int]
        switch retention {
        case .contents: expected = [3, 0, 0]
        case .names: expected = [0, 3, 0]
        case .notes: expected = [0, 0, 2]
        }
        #expect([late.verdicts, late.names, late.notes] == expected)
        #expect(holds("canary note on Ada") == (retention != .notes))
        #expect(holds("900001") == (retention != .contents))
        #expect(holds("canary-1.csv") == (retention != .names))
        try ledger.verify()
    }
}
