import FixtureSupport
import Foundation
import Glibc
import Ledger
import OfficeSupport
import Testing

@testable import Batch

@Suite("Setting an office up")
struct OfficeSetupTests {
    private let temporary: TemporaryOffice
    private var office: OfficeFolder { temporary.office }

    init() throws { temporary = try TemporaryOffice() }

    private static let whole = ["inbox", "ledger.sqlite", "quarantine", "reports", "spool", "taken"]

    @Test func everythingIsMadeForTheOwnerAlone() throws {
        #expect(try temporary.setUp() == .made)
        #expect(temporary.names == Self.whole)
        for part in OfficePart.allCases { #expect(temporary.mode(office.path(of: part)) == 0o700) }
        #expect(temporary.mode(office.path) == 0o700 && temporary.mode(office.ledger) == 0o600)
        try temporary.ledger().verify()
    }

    @Test func againChangesNothing() throws {
        try temporary.setUp()
        chmod(office.inbox, 0o3770)
        chmod(office.path, 0o710)
        let before = FileManager.default.contents(atPath: office.ledger)
        #expect(try temporary.setUp() == .whole)
        #expect(FileManager.default.contents(atPath: office.ledger) == before)
        #expect(temporary.mode(office.inbox) == 0o3770)
    }

    @Test func emptyFolderBecomesAnOffice() throws {
        mkdir(office.path, 0o755)
        mkdir(office.inbox, 0o700)
        chmod(office.inbox, 0o770)
        #expect(try temporary.setUp() == .made)
        #expect(temporary.names == Self.whole && temporary.mode(office.inbox) == 0o770)
    }

    /// A setup that was stopped leaves folders, and a ledger without its name.
    @Test func stoppedSetupIsFinished() throws {
        mkdir(office.path, 0o700)
        mkdir(office.taken, 0o700)
        try Data("x".utf8).write(to: URL(fileURLWithPath: office.ledger + ".new-1"))
        #expect(try temporary.setUp() == .made)
    }

    @Test func ledgerMayLieElsewhere() throws {
        let elsewhere = "\(temporary.folder)/elsewhere.sqlite"
        #expect(try OfficeSetup(office, ledger: elsewhere).run() == .made)
        #expect(try OfficeSetup(office, ledger: elsewhere).run() == .whole)
        #expect(temporary.names == Self.whole.filter { $0 != "ledger.sqlite" })
    }

    @Test(arguments: [OfficePart.taken, .quarantine, .reports, .spool])
    func ledgerOfAnOfficeAtWorkIsNeverMadeAnew(_ part: OfficePart) throws {
        try temporary.setUp()
        unlink(office.ledger)
        mkdir("\(office.path(of: part))/000001", 0o700)
        let fault = OfficeFault.ledgerGone(ledger: office.ledger, beside: office.path(of: part))
        #expect(throws: UnsoundOffice(faults: [fault])) { try temporary.setUp() }
        #expect(temporary.mode(office.ledger) == nil)
    }

    /// A journal without its ledger would be played back into a new one.
    @Test(arguments: ["ledger.sqlite-journal", "ledger.sqlite.damaged"])
    func whatWasPartOfALedgerIsNoFreshStart(_ name: String) throws {
        try temporary.setUp()
        rename(office.ledger, "\(office.path)/\(name)")
        let fault = OfficeFault.ledgerGone(ledger: office.ledger, beside: "\(office.path)/\(name)")
        #expect(throws: UnsoundOffice(faults: [fault])) { try temporary.setUp() }
    }

    @Test func whatIsMissingIsNamedAndNotMade() throws {
        try temporary.setUp()
        rmdir(office.spool)
        rmdir(office.reports)
        let faults = [OfficeFault.missing(path: office.reports), .missing(path: office.spool)]
        #expect(throws: UnsoundOffice(faults: faults)) { try temporary.setUp() }
        #expect(temporary.mode(office.spool) == nil)
    }

    @Test func damagedLedgerIsNamed() throws {
        try temporary.setUp()
        truncate(office.ledger, 5000)
        #expect(throws: LedgerFault.self) { try temporary.setUp() }
    }

    @Test func folderOfAnotherUseIsLeftAlone() throws {
        mkdir(office.path, 0o700)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(office.path)/letter.txt"))
        let fault = OfficeFault.otherUse(path: office.path, name: "letter.txt")
        #expect(throws: UnsoundOffice(faults: [fault])) { try temporary.setUp() }
        #expect(temporary.names == ["letter.txt"])
    }

    @Test func fileIsNoOffice() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: office.path))
        #expect(throws: UnsoundOffice(faults: [.notAFolder(path: office.path)])) { try temporary.setUp() }
    }

    @Test func folderAboveMustBeThere() throws {
        let nowhere = OfficeFolder("\(temporary.folder)/none/desk")
        #expect(throws: UnsoundOffice.self) { try OfficeSetup(nowhere, ledger: nowhere.ledger).run() }
    }

    // MARK: Words

    @Test func wordsCanBeGivenToAShell() {
        let office = OfficeFolder("/srv/our desk")
        let words = OfficeSetup.words(.made, office, ledger: "/srv/book")
        for part in OfficePart.allCases { #expect(words.contains("  \(part.rawValue) ")) }
        #expect(words.contains("transferdesk batch '/srv/our desk' --ledger /srv/book\n"))
        #expect(words.contains("chmod 3770 '/srv/our desk/inbox'\n"))
        #expect(OfficeSetup.words(.whole, office, ledger: office.ledger).contains("nothing was changed"))
    }
}
