import Testing

@testable import Ledger

/// Whoever changes the file past its triggers is found out, and the first thing that does not agree is named.
@Suite struct AuditTests {
    private let folder: LedgerFolder
    private let head: AuditHead

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        let ledger = try folder.open()
        head = try #require(try ledger.auditHead())
        try ledger.verify(anchor: head)
    }

    private func found(anchor: AuditHead? = nil) throws -> Disagreement? {
        do {
            try folder.open().verify(anchor: anchor)
            return nil
        } catch let LedgerFault.disagrees(disagreement) {
            return disagreement
        }
    }

    @Test(arguments: [
        ("UPDATE audit SET at = at + 1 WHERE sequence = 4", Disagreement.entryChanged(sequence: 4)),
        ("UPDATE audit SET actor = 'nobody' WHERE sequence = 4", .entryChanged(sequence: 4)),
        ("UPDATE audit SET action = 'run-ended' WHERE sequence = 7", .entryChanged(sequence: 7)),
        ("UPDATE audit SET subject = 77 WHERE sequence = 4", .entryChanged(sequence: 4)),
        ("UPDATE audit SET facts = facts || ' ' WHERE sequence = 4", .entryChanged(sequence: 4)),
        ("UPDATE audit SET hash = zeroblob(32) WHERE sequence = 4", .entryChanged(sequence: 4)),
        ("UPDATE audit SET previous = zeroblob(32) WHERE sequence = 4", .entryOutOfChain(sequence: 4)),
        ("DELETE FROM audit WHERE sequence = 4", .entryMissing(sequence: 4)),
        ("DELETE FROM audit WHERE sequence = 1", .entryMissing(sequence: 1)),
        ("UPDATE audit SET sequence = 99 WHERE sequence = 4", .entryMissing(sequence: 4)),
        (
            """
            UPDATE audit SET sequence = 99 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = 5;
            UPDATE audit SET sequence = 5 WHERE sequence = 99
            """, .entryOutOfChain(sequence: 4)
        ),
    ])
    func changedEntryIsNamed(_ sql: String, _ disagreement: Disagreement) throws {
        try folder.tamperPastTriggers(sql)
        #expect(try found() == disagreement)
    }

    @Test(arguments: [
        ("UPDATE runs SET began_at = 5", AuditAction.runBegun), ("UPDATE run_ends SET exit_code = 1", .runEnded),
        ("UPDATE run_ends SET judged = 1, quarantined = 2", .runEnded),
        ("UPDATE deliveries SET digest = zeroblob(32) WHERE id = 2", .received),
        ("UPDATE deliveries SET size = size + 1 WHERE id = 2", .received),
        ("UPDATE settlements SET state = 'refused' WHERE delivery = 3", .settled),
        ("DELETE FROM settlements WHERE delivery = 3", .settled),
        ("UPDATE settlements SET delivery = 2 WHERE delivery = 3", .settled),
        ("UPDATE judgements SET as_of = '2020-01-01' WHERE delivery = 2", .judged),
        ("UPDATE judgements SET accepted = 2, rejected = 0 WHERE delivery = 1", .judged),
        ("UPDATE judgements SET history_until = 0 WHERE delivery = 2", .judged),
        ("UPDATE decisions SET reason = 'other' WHERE id = 2", .decided),
        ("UPDATE decisions SET verdict = 2 WHERE id = 2", .decided),
        ("UPDATE decisions SET by = 'clerk-9' WHERE id = 2", .decided),
        ("UPDATE decisions SET completed_on = '2022-05-02' WHERE id = 2", .decided),
        ("DELETE FROM withdrawals", .withdrawn), ("UPDATE withdrawals SET by = 'clerk-9'", .withdrawn),
        ("UPDATE erasures SET verdicts = 0", .erased), ("UPDATE erasures SET by = 'nobody'", .erased),
    ])
    func changedRowIsNamed(_ sql: String, _ action: AuditAction) throws {
        try folder.tamperPastTriggers("PRAGMA foreign_keys = OFF; " + sql)
        guard case .rowChanged(_, let named, _) = try found() else {
            Issue.record("it was not found: \(sql)")
            return
        }
        #expect(named == action)
    }

    @Test(arguments: [
        ("UPDATE verdicts SET verdict = 'accept' WHERE id = 2", Disagreement.verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET reason = 'version-superseded' WHERE id = 2", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET course = 'psea-2' WHERE id = 1", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET completed_on = '2021-03-13' WHERE id = 1", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET position = 9 WHERE id = 1", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET source = 1 WHERE id = 1", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET delivery = 2, source = 5 WHERE id = 1", .verdictsChanged(delivery: 1)),
        ("DELETE FROM verdicts WHERE id = 3", .verdictsChanged(delivery: 1)),
        ("UPDATE verdicts SET seal = zeroblob(32) WHERE id = 4", .verdictsChanged(delivery: 2)),
        ("UPDATE verdicts SET seal = zeroblob(32) WHERE id = 1", .contentChanged(verdict: 1)),
        ("UPDATE contents SET record = x'7B7D0A' WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE contents SET plain = NULL WHERE verdict = 3", .contentChanged(verdict: 3)),
        ("UPDATE contents SET certificate_number = 'X' WHERE verdict = 1", .contentChanged(verdict: 1)),
        ("UPDATE tails SET bytes = x'7B7D0A' WHERE id = 2", .tailChanged(id: 2)),
        ("UPDATE contents SET index_number = '1' WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE contents SET index_number = NULL WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE contents SET email = 'a@b' WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE contents SET name = 'x' WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE contents SET key = zeroblob(32) WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("DELETE FROM contents WHERE verdict = 2", .contentChanged(verdict: 2)),
        ("UPDATE notes SET note = 'other' WHERE decision = 1", .noteChanged(decision: 1)),
        ("DELETE FROM notes WHERE decision = 2", .noteChanged(decision: 2)),
        (
            "INSERT INTO runs VALUES (9, 1)", .rowsWithoutEntry(action: .runBegun, count: 1)
        ),
        (
            "INSERT INTO deliveries VALUES (9, zeroblob(32), 1, 1)", .rowsWithoutEntry(action: .received, count: 1)
        ),
    ])
    func changedVerdictIsNamed(_ sql: String, _ disagreement: Disagreement) throws {
        try folder.tamperPastTriggers(sql)
        #expect(try found() == disagreement)
    }

    @Test func changedRulebookIsNamed() throws {
        try folder.tamperPastTriggers("UPDATE rulebook_tables SET bytes = CAST(bytes || x'0A' AS BLOB) WHERE name = 'policies'")
        guard case .rulebookChanged = try found() else {
            Issue.record("it was not found")
            return
        }
    }

    /// A cut end leaves a good chain, and rows that say too much; only what was kept elsewhere shows a chain that was written
    /// anew.
    @Test func cutTailIsFound() throws {
        try folder.tamperPastTriggers(
            "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit); DELETE FROM run_ends")
        #expect(try found() == nil)
        #expect(try found(anchor: head) == .anchor(sequence: head.sequence))
    }

    @Test func headOfAnotherChainIsNotFound() throws {
        let other = AuditHead(sequence: head.sequence, hash: .of([1]))
        #expect(try found(anchor: other) == .anchor(sequence: head.sequence))
    }

    @Test func chainHoldsNothingPersonal() throws {
        try folder.open().forEachAuditEntry { entry in
            for text in ["canary", "Canary", "900001", "900002", "example.org"] {
                #expect(!entry.facts.contains(text) && !entry.actor.contains(text))
            }
        }
    }
}
