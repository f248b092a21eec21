import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 37 and 39: what somebody changed after it was written is found by `transferdesk verify`.
@Suite struct TamperTests {
    private let office: FaultOffice
    private let second = FaultOffice.certificates(2)

    init() throws {
        office = try FaultOffice()
        try office.dropCertificates(1...3)
        try #require(try office.night().exitCode == 0)
        try #require(try office.verify().exitCode == 0)
    }

    // MARK: Row 37

    /// Found by its delivery, and put back by dropping the same bytes again.
    @Test(arguments: ["gone", "changed", "cut"])
    func spoolIsNotWhatItWas(_ change: String) throws {
        let path = office.spooled(second)
        switch change {
        case "gone": unlink(path)
        case "cut": truncate(path, 10)
        default: try "something else".write(toFile: path, atomically: false, encoding: .utf8)
        }
        let verified = try office.verify()
        #expect(verified.exitCode == 65 && verified.errors.contains("delivery 2: spool/"), "\(verified.errors)")
        try office.drop("again.csv", second)
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes(run: 2) == ["again.csv": "duplicate"])
        #expect(try office.verify().exitCode == 0)
    }

    /// Its bytes are gone before they were judged: it waits, and is judged once they are there again.
    @Test func spoolIsGoneBeforeJudging() throws {
        let fourth = FaultOffice.certificates(4)
        try office.drop("c4.csv", fourth)
        try #require(try office.night(["--worker", "/bin/true"]).exitCode == 74)
        unlink(office.spooled(fourth))
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.errors.contains("spool-damaged"), "\(ended.errors)")
        try office.drop("c4.csv", fourth)
        #expect(try office.night().exitCode == 0)
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts WHERE delivery = 4") == ["1"])
        #expect(try office.verify().exitCode == 0)
    }

    @Test(arguments: ["taken/000001.csv", "reports/000001/verdicts.csv", "reports/000001/SHA256SUMS"])
    func fileIsGone(_ name: String) throws {
        unlink("\(office.office.path)/\(name)")
        #expect(try office.verify().exitCode == 65)
    }

    // MARK: Row 39

    @Test(arguments: [
        ("UPDATE audit SET actor = 'nobody' WHERE sequence = 3", "audit entry 3"),
        ("DELETE FROM audit WHERE sequence = 3", "audit entry 3"),
        (
            """
            UPDATE audit SET sequence = 99 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 4;
            UPDATE audit SET sequence = 4 WHERE sequence = 99
            """, "audit entry 3"
        ),
        ("UPDATE verdicts SET verdict = 'reject' WHERE id = 2", "delivery 2"),
    ])
    func changedEntryIsNamed(_ statements: String, _ words: String) throws {
        try office.ledger.change(statements)
        let verified = try office.verify()
        #expect(verified.exitCode == 65 && verified.errors.contains(words), "\(verified.errors)")
    }

    /// A chain without its end is a good chain: only a head that was kept elsewhere tells.
    @Test func cutTailIsFoundByAnAnchor() throws {
        let head = try Program.run(["ledger", "head", office.office.path]).text.trimmingCharacters(in: .newlines)
        let anchor = try #require(head.split(separator: " ").last.map(String.init))
        #expect(try office.verify(["--anchor", anchor]).exitCode == 0)
        try office.ledger.change(
            """
            DELETE FROM audit WHERE action = 'run-ended'; DELETE FROM run_ends; DELETE FROM publications; DELETE FROM outbox
            """)
        #expect(try office.verify().exitCode == 0)
        let verified = try office.verify(["--anchor", anchor])
        #expect(verified.exitCode == 65, "\(verified.errors)")
    }
}
