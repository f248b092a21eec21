import GRDB
import Testing

@testable import Ledger

/// What the schema itself refuses, whoever writes.
@Suite struct SchemaTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder(SampleNight.whole.get())
        ledger = try folder.open()
        try SampleDesk.fill(ledger)
    }

    private func refusal(_ sql: String) -> String? {
        do {
            try ledger.write { try $0.execute(sql: sql) }
            return nil
        } catch let LedgerFault.refused(says) {
            return says
        } catch {
            return "another error: \(error)"
        }
    }

    @Test func everyTableIsFrozenOrErasable() throws {
        let tables = try ledger.read {
            try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'")
        }
        #expect(
            tables
                == Set(
                    Schema.frozen + Schema.erasable + Schema.frozenOfUsers + Schema.frozenOfRequests + Schema.allReplaceable
                        + Schema.frozenOfDesk + Schema.erasableOfDesk + Schema.frozenOfPrograms))
    }

    @Test func everyRowStaysAsItIs() throws {
        for table in try ledger.read({
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'")
        }) {
            let count = try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
            #expect(count ?? 0 > 0, "\(table) has no row to try")
            let columns = try ledger.read { try $0.columns(in: table).map(\.name) }
            for column in columns {
                #expect(refusal("UPDATE \(table) SET \(column) = \(column)") == "\(table) are never changed")
            }
        }
    }

    @Test func noRowIsDeleted() {
        for table in Schema.frozen + Schema.frozenOfUsers + Schema.frozenOfRequests + Schema.frozenOfDesk
            + Schema.frozenOfPrograms
        {
            #expect(refusal("DELETE FROM \(table)") == "\(table) are never deleted")
        }
        for table in Schema.erasable + Schema.erasableOfDesk {
            #expect(refusal("DELETE FROM \(table)") == "\(table) go in an erasure only")
        }
    }

    @Test func replacingIsDeletingToo() {
        #expect(refusal("INSERT OR REPLACE INTO runs VALUES (1, 5)") == "runs are never deleted")
        #expect(
            refusal("INSERT OR REPLACE INTO contents SELECT * FROM contents LIMIT 1") == "contents go in an erasure only")
    }

    @Test(arguments: [
        ("INSERT INTO deliveries (digest, size, received_at) SELECT digest, 1, 1 FROM deliveries LIMIT 1", "UNIQUE"),
        ("INSERT INTO deliveries (digest, size, received_at) VALUES (x'00', 1, 1)", "length(digest) = 32"),
        ("INSERT INTO deliveries (digest, size, received_at) VALUES (zeroblob(32), -1, 1)", "size >= 0"),
        ("INSERT INTO deliveries (digest, size, received_at) VALUES (zeroblob(32), 'big', 1)", "cannot store TEXT"),
        ("INSERT INTO arrivals VALUES (9, 99, 1, 'folder', '', 1, 1, 1, 1)", "FOREIGN KEY"),
        ("INSERT INTO arrivals VALUES (9, 1, 1, 'post', '', 1, 1, 1, 1)", "channel IN"),
        ("INSERT INTO arrivals VALUES (9, 1, 1, 'folder', '.ada', 1, 1, 1, 1)", "suffix IN"),
        ("INSERT INTO deferrals VALUES (9, 1, 'Ada', 1)", "because NOT GLOB"),
        ("INSERT INTO deferrals VALUES (9, 1, 'hidden', 0)", "entries > 0"),
        ("INSERT INTO tails (digest, bytes) SELECT digest, bytes FROM tails LIMIT 1", "UNIQUE"),
        ("INSERT INTO attempt_ends VALUES (1, 'finished', 1)", "UNIQUE"),
        ("INSERT INTO attempts VALUES (9, 99, 1, 1)", "FOREIGN KEY"),
        ("INSERT INTO settlements VALUES (9, 1, 'refused', NULL, NULL, 0, 1)", "a delivery is settled once"),
        ("INSERT INTO settlements VALUES (9, 3, 'judged', NULL, NULL, 0, 1)", "only a quarantined one is put back"),
        ("INSERT INTO settlements VALUES (9, 99, 'judged', NULL, NULL, 0, 1)", "a delivery is settled once"),
        ("INSERT INTO settlements VALUES (9, 3, 'received', 'Ada Example', NULL, 0, 1)", "because NOT GLOB"),
        ("INSERT INTO verdicts VALUES (9, 1, 0, 9, 'refer', 'date-missing', NULL, NULL, zeroblob(32))", "takes no more verdicts"),
        ("INSERT INTO verdicts VALUES (9, 3, 0, 1, 'perhaps', 'x', NULL, NULL, zeroblob(32))", "verdict IN"),
        ("INSERT INTO verdicts VALUES (9, 3, 0, 1, 'accept', 'x', NULL, '2021-01-01', zeroblob(32))", "accepted_for_a_course"),
        ("INSERT INTO verdicts VALUES (9, 3, 0, 1, 'accept', 'x', 'bsafe', '2021-02-30', zeroblob(32))", "date(completed_on"),
        ("INSERT INTO verdicts VALUES (9, 3, 0, 0, 'refer', 'x', NULL, NULL, zeroblob(32))", "position >= 1"),
        ("INSERT INTO verdicts VALUES (9, 3, 0, 1, 'refer', 'x', NULL, NULL, zeroblob(32))", "FOREIGN KEY"),
        (
            "INSERT INTO judgements SELECT 3, run, rulebook, as_of, 0, NULL, NULL, NULL, 2, 1, 0, 0, 0, digest, 1 FROM judgements LIMIT 1",
            "judged once"
        ),
        ("INSERT INTO decisions VALUES (9, 3, 'reject', 'x', NULL, NULL, 'c', NULL, NULL, 1)", "decided already"),
        ("INSERT INTO decisions VALUES (9, 1, 'reject', 'x', NULL, NULL, 'c', NULL, NULL, 1)", "takes a second person"),
        ("INSERT INTO decisions VALUES (9, 1, 'reject', 'x', NULL, NULL, 'c', 'c', NULL, 1)", "second_person_is_another"),
        ("INSERT INTO decisions VALUES (9, 1, 'accept', 'x', NULL, NULL, 'c', 'd', NULL, 1)", "accepted_for_a_course"),
        ("INSERT INTO withdrawals VALUES (1, 'x', 'c', 1)", "UNIQUE"),
        ("INSERT INTO outbox (run, kind) VALUES (1, 'report')", "UNIQUE"),
        ("INSERT INTO outbox (run, kind) VALUES (1, '../up')", "kind NOT GLOB"),
        ("INSERT INTO contents VALUES (4, zeroblob(32), '1', NULL, NULL, NULL, NULL, x'01', 1, NULL, NULL)", "stay so"),
        (
            "INSERT INTO contents VALUES (99, zeroblob(32), '001', NULL, NULL, NULL, NULL, x'01', 1, NULL, NULL)",
            "index_number NOT GLOB '0*'"
        ),
        (
            "INSERT INTO contents VALUES (99, zeroblob(32), '1A', NULL, NULL, NULL, NULL, x'01', 1, NULL, NULL)",
            "index_number NOT GLOB '*[^0-9]*'"
        ),
        ("INSERT INTO contents VALUES (99, zeroblob(32), NULL, '', NULL, NULL, NULL, x'01', 1, NULL, NULL)", "email <> ''"),
        (
            "INSERT INTO contents VALUES (99, zeroblob(32), NULL, NULL, NULL, NULL, NULL, x'', 1, NULL, NULL)",
            "length(record) > 0"
        ),
        (
            "INSERT INTO contents VALUES (99, zeroblob(32), NULL, NULL, NULL, NULL, NULL, x'7B', 1, x'7D', NULL)",
            "own_tail IS NULL"
        ),
        ("INSERT INTO contents VALUES (99, zeroblob(32), NULL, NULL, NULL, NULL, NULL, x'01', 1, NULL, NULL)", "FOREIGN KEY"),
        ("INSERT INTO run_ends SELECT run, 1, 0, rulebook, 1, 1, 0, 0, 0, 0, 0 FROM run_ends", "UNIQUE"),
        (
            "INSERT INTO audit SELECT 99, previous, zeroblob(32), 1, 'a', 'received', 99, '' FROM audit LIMIT 1",
            "follows the last"
        ),
        (
            "INSERT INTO audit SELECT max(sequence) + 1, zeroblob(32), zeroblob(32), 1, 'a', 'received', 99, '' FROM audit",
            "follows the last"
        ),
    ])
    func writingIsRefused(_ sql: String, _ says: String) {
        #expect(refusal(sql)?.contains(says) == true, "\(refusal(sql) ?? "it was let through")")
    }

    @Test func judgementThatDoesNotAddUpIsRefused() throws {
        let delivery = try SampleNight.receive(ledger, "fourth", 4)
        let sql =
            """
            INSERT INTO judgements
            SELECT \(delivery), run, rulebook, as_of, 0, NULL, NULL, NULL, 2, 1, 0, 0, 0, digest, 1 FROM judgements LIMIT 1
            """
        #expect(refusal(sql)?.contains("every_record_has_one_verdict") == true)
    }
}
