import FixtureSupport
import Foundation
import GRDB
import Testing

@testable import Ledger

/// Ledgers of earlier versions, as those versions wrote them.
@Suite struct MigrationTests {
    /// A folder with the ledger that a fixture tells.
    private func folder(_ name: String) throws -> LedgerFolder {
        let folder = try LedgerFolder()
        unlink(folder.file)
        let dump = try String(contentsOfFile: "\(Project.root)/Fixtures/ledgers/\(name).sql", encoding: .utf8)
        try folder.tamper(dump + "PRAGMA application_id = \(LedgerSettings.applicationID);")
        chmod(folder.file, 0o600)
        return folder
    }

    private func tables(_ folder: LedgerFolder) throws -> [String] {
        let queue = try DatabaseQueue(path: folder.file)
        defer { try? queue.close() }
        return try queue.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") }
    }

    /// Nothing of what was written is told otherwise, and it can be written on.
    @Test func versionOne() throws {
        let folder = try folder("version-1")
        let ledger = try folder.open()
        let head = try #require(try ledger.auditHead())
        #expect(head.sequence == 18)
        #expect("\(head.hash)" == "710f5e96dd0421313be0d0b6bef1f44b6bfbba0a32472c133e6c48573369c02a")
        #expect(try ledger.deliveries().map(\.state) == [.judged, .refused, .judged, .judged, .received])
        #expect(try ledger.stoppedRun() == 3 && ledger.attempts(at: 5).map(\.outcome) == [.notTried])
        try ledger.checkIntegrity()
        try ledger.verify()
        try ledger.addUser(UserName("ada")!, as: .clerk, by: "officer")
        try SampleNight.conclude(ledger, 5, [], run: 3)
        try ledger.verify(anchor: head)
    }

    /// Between the first and the last statement: it is of the first version then, and whole.
    @Test func killedInBetween() async throws {
        let folder = try folder("version-1")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.file as String] in
            let queue = try DatabaseQueue(path: path, configuration: LedgerSettings.configuration)
            try queue.inDatabase { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE; PRAGMA cache_size = 1")
                try database.execute(sql: Schema.openAudit + Schema.users)
                kill(getpid(), SIGKILL)
            }
        }
        #expect(try tables(folder).contains("users") == false)
        try folder.open().verify()
    }

    /// Migrated and new ledgers are of the same tables; the second opening changes nothing.
    @Test func isDoneOnce() throws {
        let folder = try folder("version-1")
        _ = try folder.open()
        let bytes = folder.bytes
        _ = try folder.open()
        #expect(folder.bytes == bytes)
    }

    /// One that somebody changed before is not made one of ours.
    @Test func changedLedgerIsRefused() throws {
        let folder = try folder("version-1")
        try folder.tamper("DROP TRIGGER verdicts_are_never_changed")
        #expect(throws: LedgerFault.otherSchema(path: folder.file)) { try folder.open() }
    }
}
