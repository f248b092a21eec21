import Foundation
import Testing
import Verdicts

@testable import Ledger

/// What an erasure leaves to be done outside the ledger, told by the ledger itself.
@Suite struct ErasedTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        ledger = try folder.open()
    }

    @Test func tracesAreWhatIsTaken() throws {
        let traces = try ledger.traces(of: SampleNight.ada)
        let receipt = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(receipt.verdicts == traces.verdicts.count && receipt.notes == traces.notes.count && receipt.names == traces.names)
        #expect(receipt.deliveries.map(\.id) == traces.deliveries && traces.others == 1)
        #expect(try ledger.traces(of: SampleNight.ada).isEmpty)
    }

    /// An entry that was left lying before it was taken, and one that says whose it is.
    @Test(arguments: ["canary-1.csv", "Canary-Example, Ada.part", "00900001"])
    func namesOfWhatWasLeftGoToo(_ name: String) throws {
        let run = try ledger.beginRun(by: "batch")
        try ledger.deferAll([Deferral(because: "being-written", name: Array(name.utf8))], run: run)
        #expect(try ledger.erase(SampleNight.ada, by: "officer").names == 2)
        try ledger.forEachDeferral(in: run) { #expect($0.name == nil) }
        #expect(folder.bytes.range(of: name.data) == nil)
    }

    @Test func reportsAreAskedFor() throws {
        #expect(try ledger.unpublished().isEmpty)
        let receipt = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(try ledger.unpublished().map(\.kind) == ["report-after-\(receipt.erasure)"])
        _ = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(try ledger.unpublished().count == 1, "nothing was taken")
    }

    /// A run that has not ended makes its report from what is left anyway.
    @Test func noReportOfAnOpenRun() throws {
        let run = try ledger.beginRun(by: "batch")
        let delivery = try SampleNight.receive(ledger, "open", 9, run: run)
        try SampleNight.conclude(ledger, delivery, [SampleNight.entry(1, .accept, SampleNight.bob)], run: run)
        _ = try ledger.erase(SampleNight.bob, by: "officer")
        #expect(try ledger.unpublished().map(\.run) == [1])
    }

    @Test(arguments: RetentionClass.allCases)
    func bytesGoWithContents(_ retention: RetentionClass) throws {
        #expect(try ledger.erasedDeliveries() == [2])
        _ = try ledger.purge(retention, before: Moment(seconds: LedgerFolder.time.seconds + 1), by: "officer")
        #expect(try ledger.erasedDeliveries() == (retention == .contents ? [1, 2] : [2]))
        #expect(try ledger.unpublished().isEmpty == (retention == .notes))
        let erasure = try ledger.erasure(ofVerdict: 1)
        #expect((erasure != nil) == (retention == .contents) && erasure?.isOfPerson != true)
        #expect(try ledger.erasure(ofVerdict: 4)?.isOfPerson == true && ledger.erasure(ofDelivery: 2)?.id == 1)
        #expect(try ledger.erasure(ofDelivery: 3) == nil)
    }

    /// What nobody could read is erased as a whole where it is named; what was judged is not.
    @Test func unreadDeliveries() throws {
        let receipt = try ledger.erase(Person(name: "nobody"), unread: [3], by: "officer")
        #expect(receipt.deliveries.map(\.id) == [3] && receipt.names == 1)
        #expect(try ledger.erasedDeliveries() == [2, 3] && ledger.names(of: 3).isEmpty)
        #expect(throws: LedgerFault.self) { try ledger.erase(SampleNight.bob, unread: [1], by: "officer") }
        try ledger.verify()
    }

    @Test func circumstanceFilesAreCounted() throws {
        for inode in [8, 9] as [Int64] {
            let delivery = try SampleNight.receive(ledger, "\(inode)", inode)
            var facts = try SampleNight.facts(nil, ledger)
            facts.staff = .of([1])
            if inode == 9 { facts.history = .of([2]) }
            try ledger.conclude(delivery, facts, found: 0, by: "batch") { _ in }
        }
        let found = try ledger.circumstanceFiles()
        #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.digest, $0.deliveries) }) == [.of([1]): 2, .of([2]): 1])
    }
}
