import Foundation
import GRDB
import Glibc
import Testing

@testable import Ledger

/// What is opened, what is refused, and that nothing is ever made in passing.
@Suite struct OpeningTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private var path: String { folder.file }

    @Test func newLedgerIsWholeAndForItsOwnerAlone() throws {
        #expect(folder.names == ["ledger.sqlite"])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let ledger = try folder.open()
        try ledger.checkIntegrity()
        try ledger.verify()
        #expect(try ledger.auditHead() == nil)
    }

    @Test func nothingIsCreatedOverAnything() throws {
        #expect(throws: LedgerFault.exists(path: path)) { try Ledger.create(path: path) }
        symlink("/nowhere", "\(folder.path)/link")
        #expect(throws: LedgerFault.exists(path: "\(folder.path)/link")) { try Ledger.create(path: "\(folder.path)/link") }
        #expect(throws: LedgerFault.self) { try Ledger.create(path: "\(folder.path)/none/ledger.sqlite") }
    }

    @Test func absentLedgerIsNotMade() {
        unlink(path)
        #expect(throws: LedgerFault.missing(path: path)) { try folder.open() }
        #expect(folder.names == [])
    }

    @Test(arguments: ["", "no database at all, only words", String(repeating: "x", count: 10_000)])
    func fileThatIsNoLedgerIsRefusedAndLeftAlone(_ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        #expect(throws: LedgerFault.noLedger(path: path)) { try folder.open() }
        #expect(folder.bytes == Data(text.utf8))
    }

    @Test func databaseOfAnotherProgramIsRefused() throws {
        unlink(path)
        try folder.tamper("CREATE TABLE other (id INTEGER)")
        chmod(path, 0o600)
        #expect(throws: LedgerFault.noLedger(path: path)) { try folder.open() }
    }

    @Test func ledgerOfALaterVersionIsRefused() throws {
        try folder.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('later')")
        #expect(throws: LedgerFault.newer(path: path)) { try folder.open() }
    }

    @Test(arguments: [
        "DROP TRIGGER audit_are_never_changed", "CREATE TABLE more (id INTEGER)", "DROP INDEX contents_by_index_number",
        "CREATE TRIGGER more AFTER INSERT ON runs BEGIN SELECT 1; END",
    ])
    func changedSchemaIsRefused(_ sql: String) throws {
        try folder.tamper(sql)
        #expect(throws: LedgerFault.otherSchema(path: path)) { try folder.open() }
    }

    @Test(arguments: [0o640, 0o604, 0o666, 0o620] as [mode_t])
    func looseModeIsRefused(_ mode: mode_t) {
        chmod(path, mode)
        #expect(throws: LedgerFault.looseMode(path: path)) { try folder.open() }
    }

    @Test(arguments: [100, 5000, 40_000])
    func truncatedLedgerIsRefused(_ size: off_t) throws {
        truncate(path, size)
        #expect(throws: LedgerFault.self) {
            let ledger = try folder.open()
            try ledger.checkIntegrity()
        }
    }

    /// A flipped byte is found by the check of the file or by that of what it says; names of files alone have no seal.
    @Test func flippedBytesAreFound() throws {
        let whole = try SampleNight.whole.get()
        var missed: [Int] = []
        for needle in ["clerk-1", "canary note on Ada", "cycle-over", "date found", "bsafe"] {
            guard let place = whole.range(of: Data(needle.utf8))?.lowerBound else { continue }
            var flipped = whole
            flipped[place] ^= 0x02
            try flipped.write(to: URL(fileURLWithPath: path))
            chmod(path, 0o600)
            do {
                let ledger = try folder.open()
                try ledger.checkIntegrity()
                try ledger.verify()
                missed.append(place)
            } catch {}
        }
        #expect(missed == [])
    }

    @Test func everyFaultSaysWhatIsWrong() {
        for fault in [LedgerFault.missing(path: "/a"), .newer(path: "/a"), .looseMode(path: "/a"), .otherSchema(path: "/a")] {
            #expect(fault.words.hasPrefix("/a: ") && fault.words.contains(";"))
        }
    }
}
