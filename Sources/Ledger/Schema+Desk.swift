/// The tables of the fourth version: what people do with verdicts at the desk.
extension Schema {
    static let frozenOfDesk = [
        "claims", "claim_ends", "proposals", "proposal_ends", "decision_codes", "entries", "entry_withdrawals", "completions",
    ]

    static let erasableOfDesk = ["proposal_notes"]

    /// What was erased, of later tables too.
    static var openErased: String {
        erasable.map { "DROP TRIGGER \($0)_go_in_an_erasure; DROP TRIGGER \($0)_stay_erased;\n" }.joined() + """
            CREATE TABLE erased_of_all (
                kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z_]*'),
                subject INTEGER NOT NULL,
                erasure INTEGER NOT NULL REFERENCES erasures DEFERRABLE INITIALLY DEFERRED,
                PRIMARY KEY (kind, subject)) STRICT, WITHOUT ROWID;
            INSERT INTO erased_of_all SELECT * FROM erased;
            DROP TABLE erased;
            ALTER TABLE erased_of_all RENAME TO erased;

            """ + noUpdate("erased") + noDelete("erased") + erasable.map(erase).joined()
    }

    static var desk: String {
        tablesOfDesk + (frozenOfDesk + erasableOfDesk).map(noUpdate).joined() + frozenOfDesk.map(noDelete).joined()
            + erasableOfDesk.map(erase).joined() + rulesOfDesk
    }

    private static let tablesOfDesk = """
        -- Who is at a certificate, so that nobody else begins with it. The last one holds until it ends.
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            verdict INTEGER NOT NULL REFERENCES verdicts,
            user INTEGER NOT NULL REFERENCES users,
            claimed_at INTEGER NOT NULL) STRICT;
        CREATE INDEX claims_by_verdict ON claims (verdict);
        CREATE TABLE claim_ends (
            claim INTEGER PRIMARY KEY REFERENCES claims,
            ended_at INTEGER NOT NULL) STRICT;
        -- A decision that waits for its second person.
        CREATE TABLE proposals (
            id INTEGER PRIMARY KEY,
            verdict INTEGER NOT NULL REFERENCES verdicts,
            decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
            reason TEXT NOT NULL CHECK (reason <> ''),
            course TEXT,
            code TEXT,
            completed_on TEXT CHECK (completed_on IS date(completed_on, '+0 days')),
            note_seal BLOB CHECK (length(note_seal) = 32),
            user INTEGER NOT NULL REFERENCES users,
            proposed_at INTEGER NOT NULL,
            CONSTRAINT accepted_for_a_course_and_a_day
                CHECK (decision <> 'accept' OR (course IS NOT NULL AND completed_on IS NOT NULL))) STRICT;
        CREATE INDEX proposals_by_verdict ON proposals (verdict);
        CREATE TABLE proposal_notes (
            proposal INTEGER PRIMARY KEY REFERENCES proposals,
            key BLOB NOT NULL CHECK (length(key) = 32),
            note TEXT NOT NULL CHECK (note <> '')) STRICT;
        CREATE TABLE proposal_ends (
            proposal INTEGER PRIMARY KEY REFERENCES proposals,
            decision INTEGER UNIQUE REFERENCES decisions,
            user INTEGER NOT NULL REFERENCES users,
            ended_at INTEGER NOT NULL) STRICT;
        -- Under which of its course's codes it is to be entered, where a person has accepted it.
        CREATE TABLE decision_codes (
            decision INTEGER PRIMARY KEY REFERENCES decisions,
            code TEXT NOT NULL CHECK (code <> '')) STRICT;
        -- Somebody has entered it in Inspira.
        CREATE TABLE entries (
            id INTEGER PRIMARY KEY,
            verdict INTEGER NOT NULL REFERENCES verdicts,
            user INTEGER NOT NULL REFERENCES users,
            entered_at INTEGER NOT NULL) STRICT;
        CREATE INDEX entries_by_verdict ON entries (verdict);
        CREATE TABLE entry_withdrawals (
            entry INTEGER PRIMARY KEY REFERENCES entries,
            user INTEGER NOT NULL REFERENCES users,
            withdrawn_at INTEGER NOT NULL) STRICT;
        -- A certificate that was judged again with a fact that a clerk has stated.
        CREATE TABLE completions (
            id INTEGER PRIMARY KEY,
            decision INTEGER NOT NULL UNIQUE REFERENCES decisions,
            request INTEGER NOT NULL REFERENCES requests,
            user INTEGER NOT NULL REFERENCES users,
            completed_at INTEGER NOT NULL) STRICT;
        CREATE INDEX verdicts_referred ON verdicts (reason, id) WHERE verdict = 'refer';
        CREATE VIEW standing_decisions AS SELECT * FROM decisions WHERE id NOT IN (SELECT decision FROM withdrawals);
        CREATE VIEW open_proposals AS SELECT * FROM proposals WHERE id NOT IN (SELECT proposal FROM proposal_ends);
        CREATE VIEW standing_entries AS SELECT * FROM entries WHERE id NOT IN (SELECT entry FROM entry_withdrawals);
        CREATE VIEW open_claims AS SELECT * FROM claims WHERE id NOT IN (SELECT claim FROM claim_ends);

        """

    private static let outcome = """
        coalesce((SELECT decision FROM standing_decisions WHERE verdict = NEW.verdict),
            (SELECT verdict FROM verdicts WHERE id = NEW.verdict))
        """

    private static let role = "(SELECT role FROM appointments WHERE user = NEW.user ORDER BY id DESC LIMIT 1)"

    private static var rulesOfDesk: String {
        [
            refuse(
                "one_claim_holds", "claims", "EXISTS (SELECT 1 FROM open_claims WHERE verdict = NEW.verdict)", "somebody is at it"
            ),
            refuse(
                "proposals_overrule", "proposals",
                "(SELECT verdict FROM verdicts WHERE id = NEW.verdict) IN ('refer', NEW.decision)", "it takes no second person"),
            refuse(
                "one_proposal_waits", "proposals",
                "EXISTS (SELECT 1 FROM open_proposals WHERE verdict = NEW.verdict) OR EXISTS (SELECT 1 FROM standing_decisions WHERE verdict = NEW.verdict)",
                "another decision is made or proposed"),
            refuse(
                "decisions_follow_proposals", "decisions",
                "EXISTS (SELECT 1 FROM open_proposals WHERE verdict = NEW.verdict AND (decision, reason, course, completed_on) IS NOT (NEW.decision, NEW.reason, NEW.course, NEW.completed_on))",
                "another decision is proposed"),
            refuse(
                "a_lead_confirms", "proposal_ends",
                """
                NEW.decision IS NOT NULL AND (NEW.user = (SELECT user FROM proposals WHERE id = NEW.proposal)
                    OR \(role) IS NOT 'lead')
                """, "another person, a lead, confirms"),
            refuse(
                "only_accepted_is_entered", "entries",
                "\(outcome) <> 'accept' OR EXISTS (SELECT 1 FROM standing_entries WHERE verdict = NEW.verdict)",
                "only what is accepted is entered, and once"),
            refuse(
                "entered_stays_accepted", "withdrawals",
                "EXISTS (SELECT 1 FROM standing_entries WHERE verdict = (SELECT verdict FROM decisions WHERE id = NEW.decision))",
                "it is entered; take that back first"),
            refuse(
                "entered_is_not_rejected", "decisions",
                "EXISTS (SELECT 1 FROM standing_entries WHERE verdict = NEW.verdict)", "it is entered; take that back first"),
        ].joined()
    }

    private static func refuse(_ name: String, _ table: String, _ condition: String, _ words: String) -> String {
        """
        CREATE TRIGGER \(name) BEFORE INSERT ON \(table) WHEN \(condition)
        BEGIN SELECT raise(ABORT, '\(words)'); END;

        """
    }
}
