import FixtureSupport
import Foundation
import Glibc
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// A backup is a whole, verified ledger or nothing; after a restore the same bytes are taken in again without doubling.
@Suite struct BackupTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        ledger = try folder.open()
    }

    private var copy: String { "\(folder.path)/copy.sqlite" }

    @Test func copyIsTheSameLedger() throws {
        let head = try ledger.backup(to: copy)
        #expect(try head == ledger.auditHead())
        #expect(folder.names == ["copy.sqlite", "ledger.sqlite"])
        var status = stat()
        #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let restored = try Ledger(path: copy)
        try restored.verify(anchor: head)
        #expect(try restored.deliveries() == ledger.deliveries())
        for id in Int64(1)...4 { #expect(try restored.verdict(id) == ledger.verdict(id)) }
    }

    @Test func copyNeverReplacesAnything() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
        #expect(throws: LedgerFault.exists(path: copy)) { try ledger.backup(to: copy) }
        #expect(FileManager.default.contents(atPath: copy) == Data("mine".utf8))
    }

    @Test func damagedLedgerIsNotCopied() throws {
        try folder.tamperPastTriggers("UPDATE contents SET name = 'other' WHERE verdict = 2")
        #expect(throws: LedgerFault.disagrees(.contentChanged(verdict: 2))) { try folder.open().backup(to: copy) }
        #expect(folder.names == ["ledger.sqlite"])
    }

    @Test func folderThatIsNotThereIsNamed() {
        #expect(throws: LedgerFault.self) { try ledger.backup(to: "\(folder.path)/none/copy.sqlite") }
    }

    @Test func deliveriesAfterTheBackupAreTakenInAgain() throws {
        _ = try ledger.backup(to: copy)
        let later = try SampleNight.receive(ledger, "later", 8)
        try SampleNight.conclude(ledger, later, [SampleNight.entry(1, .accept, SampleNight.bob)])
        let restored = try Ledger(path: copy)
        #expect(try SampleNight.receive(restored, "first", 1) == 1)
        #expect(try SampleNight.receive(restored, "later", 8) == later)
        try SampleNight.conclude(restored, later, [SampleNight.entry(1, .accept, SampleNight.bob)])
        #expect(try restored.deliveries().count == ledger.deliveries().count)
        try restored.verify()
    }
}
