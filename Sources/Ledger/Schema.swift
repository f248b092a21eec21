/// The tables of the first version, for ever as they were. What changes in a ledger is a row more; personal values lie in the tables
/// of `erasable` only.
enum Schema {
    /// Tables whose rows may go, and only in an erasure.
    static let erasable = ["contents", "notes", "arrival_names", "deferral_names"]

    static let frozen = [
        "runs", "run_ends", "rulebooks", "rulebook_tables", "deliveries", "arrivals", "attempts", "attempt_ends", "settlements",
        "source_faults", "deferrals", "judgements", "tails", "verdicts", "decisions", "withdrawals", "outbox", "publications",
        "audit", "erasures", "erased", "cleanings",
    ]

    static let states = DeliveryState.allCases.map { "'\($0.rawValue)'" }.joined(separator: ",")

    private static let outcomes = Attempt.Outcome.allCases.map { "'\($0.rawValue)'" }.joined(separator: ",")

    static let deliveries = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            began_at INTEGER NOT NULL) STRICT;
        CREATE TABLE run_ends (
            run INTEGER PRIMARY KEY REFERENCES runs,
            ended_at INTEGER NOT NULL,
            exit_code INTEGER NOT NULL CHECK (exit_code BETWEEN 0 AND 255),
            rulebook TEXT NOT NULL REFERENCES rulebooks,
            seen INTEGER NOT NULL,
            \(RunCounts.columns.map { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }.joined(separator: ",\n    ")),
            CONSTRAINT every_entry_is_counted_once CHECK (seen = \(RunCounts.columns.joined(separator: " + ")))) STRICT;
        CREATE TABLE rulebooks (
            digest TEXT PRIMARY KEY CHECK (digest GLOB 'sha256:*' AND length(digest) = 71),
            stored_at INTEGER NOT NULL) STRICT;
        CREATE TABLE rulebook_tables (
            rulebook TEXT NOT NULL REFERENCES rulebooks,
            name TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (rulebook, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            size INTEGER NOT NULL CHECK (size >= 0),
            received_at INTEGER NOT NULL) STRICT;
        CREATE TABLE arrivals (
            id INTEGER PRIMARY KEY,
            delivery INTEGER NOT NULL REFERENCES deliveries,
            run INTEGER REFERENCES runs,
            channel TEXT NOT NULL CHECK (channel IN ('folder', 'desk')),
            -- Ends the name under which the original is kept; nothing of its own name but that.
            suffix TEXT NOT NULL CHECK (suffix IN (\(Arrival.suffixes.map { "'\($0)'" }.joined(separator: ", ")))),
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            arrived_at INTEGER NOT NULL) STRICT;
        CREATE INDEX arrivals_by_delivery ON arrivals (delivery);
        CREATE INDEX arrivals_by_run ON arrivals (run);
        CREATE TABLE arrival_names (
            arrival INTEGER PRIMARY KEY REFERENCES arrivals,
            name BLOB NOT NULL) STRICT;
        CREATE TABLE deferrals (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES runs,
            because TEXT NOT NULL CHECK (because <> '' AND because NOT GLOB '*[^a-z0-9-]*'),
            -- More than one where they are too many to be named.
            entries INTEGER NOT NULL CHECK (entries > 0)) STRICT;
        CREATE INDEX deferrals_by_run ON deferrals (run);
        CREATE TABLE deferral_names (
            deferral INTEGER PRIMARY KEY REFERENCES deferrals,
            name BLOB NOT NULL) STRICT;
        CREATE TABLE attempts (
            id INTEGER PRIMARY KEY,
            delivery INTEGER NOT NULL REFERENCES deliveries,
            run INTEGER NOT NULL REFERENCES runs,
            began_at INTEGER NOT NULL) STRICT;
        CREATE INDEX attempts_by_delivery ON attempts (delivery);
        CREATE TABLE attempt_ends (
            attempt INTEGER PRIMARY KEY REFERENCES attempts,
            outcome TEXT NOT NULL CHECK (outcome IN (\(outcomes))),
            ended_at INTEGER NOT NULL) STRICT;
        CREATE TABLE settlements (
            id INTEGER PRIMARY KEY,
            delivery INTEGER NOT NULL REFERENCES deliveries,
            state TEXT NOT NULL CHECK (state IN (\(states))),
            because TEXT CHECK (because NOT GLOB '*[^a-z0-9-]*'),
            run INTEGER REFERENCES runs,
            last_attempt INTEGER NOT NULL,
            settled_at INTEGER NOT NULL) STRICT;
        CREATE INDEX settlements_by_delivery ON settlements (delivery);
        CREATE INDEX settlements_by_run ON settlements (run);
        CREATE TABLE source_faults (
            delivery INTEGER NOT NULL REFERENCES deliveries,
            source INTEGER NOT NULL CHECK (source >= 0),
            line INTEGER CHECK (line >= 1),
            words TEXT NOT NULL CHECK (words <> ''),
            PRIMARY KEY (delivery, source)) STRICT, WITHOUT ROWID;
        CREATE VIEW states AS SELECT deliveries.id AS delivery, coalesce(
            (SELECT state FROM settlements WHERE settlements.delivery = deliveries.id ORDER BY settlements.id DESC LIMIT 1),
            'received') AS state FROM deliveries;
        """

    static let verdicts = """
        CREATE TABLE judgements (
            delivery INTEGER PRIMARY KEY REFERENCES deliveries,
            run INTEGER REFERENCES runs,
            rulebook TEXT NOT NULL REFERENCES rulebooks,
            as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
            history_until INTEGER NOT NULL CHECK (history_until >= 0),
            issuer TEXT CHECK (issuer <> ''),
            staff BLOB CHECK (length(staff) = 32),
            history BLOB CHECK (length(history) = 32),
            records INTEGER NOT NULL,
            accepted INTEGER NOT NULL CHECK (accepted >= 0),
            rejected INTEGER NOT NULL CHECK (rejected >= 0),
            referred INTEGER NOT NULL CHECK (referred >= 0),
            unreadable INTEGER NOT NULL CHECK (unreadable BETWEEN 0 AND referred),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            judged_at INTEGER NOT NULL,
            CONSTRAINT every_record_has_one_verdict CHECK (records = accepted + rejected + referred)) STRICT;
        CREATE TABLE tails (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            bytes BLOB NOT NULL CHECK (length(bytes) > 0)) STRICT;
        CREATE TABLE verdicts (
            id INTEGER PRIMARY KEY,
            delivery INTEGER NOT NULL REFERENCES judgements DEFERRABLE INITIALLY DEFERRED,
            source INTEGER NOT NULL CHECK (source >= 0),
            position INTEGER NOT NULL CHECK (position >= 1),
            verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'refer')),
            reason TEXT NOT NULL CHECK (reason <> ''),
            course TEXT,
            completed_on TEXT CHECK (completed_on IS date(completed_on, '+0 days')),
            seal BLOB NOT NULL CHECK (length(seal) = 32),
            UNIQUE (delivery, source, position),
            CONSTRAINT accepted_for_a_course_and_a_day
                CHECK (verdict <> 'accept' OR (course IS NOT NULL AND completed_on IS NOT NULL))) STRICT;
        CREATE TABLE contents (
            verdict INTEGER PRIMARY KEY REFERENCES verdicts,
            key BLOB NOT NULL CHECK (length(key) = 32),
            index_number TEXT CHECK (index_number <> '' AND index_number NOT GLOB '0*' AND index_number NOT GLOB '*[^0-9]*'),
            email TEXT CHECK (email <> ''),
            name TEXT CHECK (name <> ''),
            certificate_number TEXT CHECK (certificate_number <> ''),
            issuer TEXT CHECK (issuer <> ''),
            -- The explanation is record and tail; equal tails that name nothing of the upload are kept once.
            record BLOB NOT NULL CHECK (length(record) > 0),
            tail INTEGER REFERENCES tails,
            own_tail BLOB CHECK (length(own_tail) > 0),
            -- The record's fields as a row of a table, where somebody is to complete it.
            plain BLOB CHECK (length(plain) > 0),
            CHECK ((tail IS NULL) <> (own_tail IS NULL))) STRICT;
        CREATE INDEX contents_by_index_number ON contents (index_number) WHERE index_number IS NOT NULL;
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            verdict INTEGER NOT NULL REFERENCES verdicts,
            decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
            reason TEXT NOT NULL CHECK (reason <> ''),
            course TEXT,
            completed_on TEXT CHECK (completed_on IS date(completed_on, '+0 days')),
            by TEXT NOT NULL CHECK (by <> ''),
            second TEXT CHECK (second <> ''),
            note_seal BLOB CHECK (length(note_seal) = 32),
            decided_at INTEGER NOT NULL,
            CONSTRAINT second_person_is_another CHECK (second <> by),
            CONSTRAINT accepted_for_a_course_and_a_day
                CHECK (decision <> 'accept' OR (course IS NOT NULL AND completed_on IS NOT NULL))) STRICT;
        CREATE INDEX decisions_by_verdict ON decisions (verdict);
        CREATE TABLE notes (
            decision INTEGER PRIMARY KEY REFERENCES decisions,
            key BLOB NOT NULL CHECK (length(key) = 32),
            note TEXT NOT NULL CHECK (note <> '')) STRICT;
        CREATE TABLE withdrawals (
            decision INTEGER PRIMARY KEY REFERENCES decisions,
            reason TEXT NOT NULL CHECK (reason <> ''),
            by TEXT NOT NULL CHECK (by <> ''),
            withdrawn_at INTEGER NOT NULL) STRICT;
        """

    static let records = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES runs,
            kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z0-9-]*'),
            UNIQUE (run, kind)) STRICT;
        CREATE TABLE publications (
            item INTEGER PRIMARY KEY REFERENCES outbox,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            published_at INTEGER NOT NULL) STRICT;
        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> '' AND instr(actor, char(10)) = 0),
            action TEXT NOT NULL CHECK (action IN (
                'run-begun','run-ended','received','settled','judged','decided','withdrawn','erased')),
            subject INTEGER NOT NULL,
            facts TEXT NOT NULL,
            UNIQUE (action, subject)) STRICT;
        CREATE TABLE erasures (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'contents', 'notes', 'names')),
            by TEXT NOT NULL CHECK (by <> ''),
            verdicts INTEGER NOT NULL CHECK (verdicts >= 0),
            names INTEGER NOT NULL CHECK (names >= 0),
            notes INTEGER NOT NULL CHECK (notes >= 0),
            person_seal BLOB CHECK (length(person_seal) = 32),
            erased_at INTEGER NOT NULL) STRICT;
        CREATE TABLE erased (
            kind TEXT NOT NULL CHECK (kind IN (\(erasable.map { "'\($0)'" }.joined(separator: ", ")))),
            subject INTEGER NOT NULL,
            erasure INTEGER NOT NULL REFERENCES erasures DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (kind, subject)) STRICT, WITHOUT ROWID;
        CREATE TABLE cleanings (
            erasure INTEGER PRIMARY KEY REFERENCES erasures,
            cleaned_at INTEGER NOT NULL) STRICT;
        """
}
