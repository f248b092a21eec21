import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 36, 46 and 47: a ledger that is gone, damaged, restored, or of a later version.
@Suite struct LedgerFileTests {
    private let office: FaultOffice

    /// One night is over, and something new lies in the inbox.
    init() throws {
        office = try FaultOffice()
        try office.dropCertificates(1...3)
        try #require(try office.night().exitCode == 0)
        try office.dropCertificates(4...5)
    }

    private var ledger: String { office.office.ledger }

    /// Overwrites bytes of the ledger, from its end where the place is negative.
    private func overwrite(_ bytes: [UInt8], at place: Int) throws {
        let file = open(ledger, O_RDWR)
        defer { close(file) }
        let start = place >= 0 ? off_t(place) : lseek(file, 0, SEEK_END) + off_t(place)
        try #require(bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, start) } == bytes.count)
    }

    private func size() -> Int { (try? FileManager.default.attributesOfItem(atPath: ledger)[.size] as? Int) ?? 0 }

    // MARK: Row 36

    enum Damage: CaseIterable {
        case missing, empty, cutInHalf, cutByAPage, noDatabase, headByte, pageByte, ofAnotherProgram, otherTables
    }

    @Test(arguments: Damage.allCases)
    func damagedLedgerStopsTheRun(_ damage: Damage) throws {
        try apply(damage)
        let before = FileManager.default.contents(atPath: ledger)
        let ended = try office.night()
        #expect([66, 74, 78].contains(ended.exitCode), "\(damage): \(ended.errors)")
        #expect(ended.errors.contains("restore the last backup"), "\(damage): \(ended.errors)")
        #expect(FileManager.default.contents(atPath: ledger) == before)
        #expect(office.names(office.office.inbox) == ["c4.csv", "c5.csv"])
        #expect(office.names(office.office.taken).count == 3 && office.names(office.office.reports) == ["000001"])
    }

    private func apply(_ damage: Damage) throws {
        switch damage {
        case .missing: unlink(ledger)
        case .empty: truncate(ledger, 0)
        case .cutInHalf: truncate(ledger, size() / 2 / 4096 * 4096)
        case .cutByAPage: truncate(ledger, size() - 4096)
        case .noDatabase: try overwrite(Array("no database at all".utf8), at: 0)
        case .headByte: try overwrite([0xFF], at: 16)
        // The kind of the page that holds the table of runs.
        case .pageByte:
            let root = try #require(try office.ledger.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'runs'").first)
            try overwrite([0x07], at: ((Int(root) ?? 0) - 1) * 4096)
        case .ofAnotherProgram: try office.ledger.change("PRAGMA application_id = 7")
        case .otherTables: try office.ledger.change("CREATE TABLE more (id INTEGER)")
        }
    }

    /// SQLite has no sums over its pages: a byte within a value is found when everything is gone through.
    @Test func byteWithinAValueIsFound() throws {
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: ledger)))
        let word = Array("LMS-3395".utf8)
        let place = try #require((0..<bytes.count - word.count).first { bytes[$0..<$0 + word.count].elementsEqual(word) })
        try overwrite([0x39], at: place + 7)
        let verified = try office.verify()
        #expect(verified.exitCode == 65, "\(verified.errors)")
    }

    // MARK: Row 47

    /// There has been one version only: a later one is left alone.
    @Test func laterVersionIsRefused() throws {
        try office.ledger.change("INSERT INTO grdb_migrations VALUES ('of a later version')")
        let before = FileManager.default.contents(atPath: ledger)
        let ended = try office.night()
        #expect(ended.exitCode == 78 && ended.errors.contains("a later version of Transfer Desk wrote this ledger"))
        #expect(FileManager.default.contents(atPath: ledger) == before && office.names(office.office.inbox).count == 2)
    }

    // MARK: Row 46

    /// What came after the backup is dropped again, or copies of everything that was ever taken: nothing is judged twice.
    @Test(arguments: ["what came later", "copies of all"])
    func backupIsRestored(_ dropped: String) throws {
        let backup = "\(office.beside)/backup.sqlite"
        try #require(try Program.run(["ledger", "backup", office.office.path, backup]).exitCode == 0)
        try #require(try office.night().exitCode == 0)
        #expect(try office.verify(["--ledger", backup]).exitCode == 65)
        unlink(ledger)
        unlink("\(ledger)-journal")
        try FileManager.default.copyItem(atPath: backup, toPath: ledger)
        #expect(try office.verify().errors.contains("here that no delivery tells of"))
        try drop(dropped)
        #expect(try office.night().exitCode == 0)
        #expect(try office.ledger.rows("SELECT count(*), count(DISTINCT delivery) FROM verdicts") == ["5|5"])
        #expect(office.outcomes(run: 2).values.count { $0 == "judged" } == 2)
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(verified.errors)")
    }

    private func drop(_ what: String) throws {
        for name in office.names(office.office.taken) where what != "what came later" || name > "000003.csv" {
            let (from, to) = ("\(office.office.taken)/\(name)", "\(office.office.inbox)/\(name)")
            if what == "copies of all" {
                try FileManager.default.copyItem(atPath: from, toPath: to)
            } else {
                try FileManager.default.moveItem(atPath: from, toPath: to)
            }
        }
    }
}
