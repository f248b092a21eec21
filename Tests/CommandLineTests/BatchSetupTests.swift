import Batch
import Foundation
import Glibc
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk batch setup`.
@Suite struct BatchSetupTests {
    private let temporary: TemporaryOffice
    private var path: String { temporary.office.path }

    init() throws { temporary = try TemporaryOffice() }

    @Test func makesAnOfficeOnceAndSaysWhatIsNext() throws {
        let made = try Program.run(["batch", "setup", path])
        #expect(made.exitCode == 0 && made.errors.isEmpty)
        #expect(made.text.hasPrefix("Made \(path), for its owner alone:\n"))
        #expect(temporary.names == ["inbox", "ledger.sqlite", "quarantine", "reports", "spool", "taken"])
        let again = try Program.run(["batch", "setup", path])
        #expect(again.exitCode == 0 && again.text == "\(path): the office is whole; nothing was changed.\n")
    }

    /// Under whatever mask, nobody else gets in.
    @Test func maskOfTheCallerDoesNotMatter() throws {
        var shell = Program()
        shell.path = "/bin/sh"
        #expect(try shell.run(["-c", "umask 000; exec \"$@\"", "sh", Program.built, "batch", "setup", path]).exitCode == 0)
        #expect(temporary.mode(path) == 0o700 && temporary.mode("\(path)/spool") == 0o700)
        #expect(temporary.mode(temporary.office.ledger) == 0o600)
    }

    @Test func damagedOffices() throws {
        try temporary.setUp()
        chmod("\(path)/reports", 0o755)
        rmdir("\(path)/spool")
        let folders = try Program.run(["batch", "setup", path])
        #expect(folders.exitCode == 78 && folders.output.isEmpty && folders.errorLines.count == 2)
        #expect(folders.errors.contains("chmod 700 \(path)/reports") && folders.errors.contains("mkdir -m 700 \(path)/spool"))
        chmod("\(path)/reports", 0o700)
        mkdir("\(path)/spool", 0o700)
        mkdir("\(path)/taken/000001", 0o700)
        unlink(temporary.office.ledger)
        let ledger = try Program.run(["batch", "setup", path])
        #expect(ledger.exitCode == 78 && ledger.errors.contains("restore the last backup"))
        #expect(!temporary.names.contains("ledger.sqlite"))
    }

    @Test func ledgersThatAreNone() throws {
        try temporary.setUp()
        chmod(temporary.office.ledger, 0o644)
        let loose = try Program.run(["batch", "setup", path])
        #expect(loose.exitCode == 78 && loose.errors.contains("chmod 600"))
        chmod(temporary.office.ledger, 0o600)
        truncate(temporary.office.ledger, 5000)
        #expect(try Program.run(["batch", "setup", path]).exitCode == 78)
    }

    @Test func folderOfAnotherUse() throws {
        mkdir(path, 0o700)
        _ = FileManager.default.createFile(atPath: "\(path)/a\u{1B}[31m", contents: nil)
        let ended = try Program.run(["batch", "setup", path])
        #expect(ended.exitCode == 64 && RawText.firstUnsafe(ended.errors) == nil)
        #expect(temporary.names == ["a\u{1B}[31m"])
    }

    @Test func noFolderToMakeItIn() throws {
        #expect(try Program.run(["batch", "setup", "\(path)/none/desk"]).exitCode == 74)
    }
}
