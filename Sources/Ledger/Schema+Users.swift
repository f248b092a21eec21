/// The tables of the second version: who may use the desk.
extension Schema {
    /// Whose rows are never changed, besides those of the first version.
    static let frozenOfUsers = ["users", "appointments", "invitations", "invitation_uses"]

    /// Tables whose rows make room for others: nobody needs an old password, and whoever reads the file should not find one.
    static let replaceable = ["passwords"]

    /// The chain, so that later versions can tell of more without making it anew.
    static let openAudit = """
        CREATE TABLE audit_of_all (
            sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> '' AND instr(actor, char(10)) = 0),
            action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z-]*'),
            subject INTEGER NOT NULL,
            facts TEXT NOT NULL,
            UNIQUE (action, subject)) STRICT;
        INSERT INTO audit_of_all SELECT * FROM audit;
        DROP TABLE audit;
        ALTER TABLE audit_of_all RENAME TO audit;

        """ + noUpdate("audit") + noDelete("audit") + auditFollows

    static var users: String {
        tablesOfUsers + (frozenOfUsers + replaceable).map(noUpdate).joined() + frozenOfUsers.map(noDelete).joined() + rulesOfUsers
    }

    private static let tablesOfUsers = """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
                CHECK (name GLOB '[a-z]*' AND name NOT GLOB '*[^a-z0-9.-]*' AND length(name) <= 64),
            made_at INTEGER NOT NULL) STRICT;
        -- The last one counts; one without a role ends it.
        CREATE TABLE appointments (
            id INTEGER PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES users,
            role TEXT CHECK (role IN (\(Role.allCases.map { "'\($0.rawValue)'" }.joined(separator: ",")))),
            by TEXT NOT NULL CHECK (by <> ''),
            appointed_at INTEGER NOT NULL) STRICT;
        CREATE INDEX appointments_by_user ON appointments (user);
        -- The last one of a user counts, once.
        CREATE TABLE invitations (
            id INTEGER PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES users,
            token_digest BLOB NOT NULL UNIQUE CHECK (length(token_digest) = 32),
            by TEXT NOT NULL CHECK (by <> ''),
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > made_at)) STRICT;
        CREATE INDEX invitations_by_user ON invitations (user);
        CREATE TABLE invitation_uses (
            invitation INTEGER PRIMARY KEY REFERENCES invitations,
            used_at INTEGER NOT NULL) STRICT;
        CREATE TABLE passwords (
            user INTEGER PRIMARY KEY REFERENCES users,
            hash TEXT NOT NULL CHECK (hash GLOB '$?*$?*$?*$?*'),
            set_at INTEGER NOT NULL) STRICT;

        """

    private static let rulesOfUsers = """
        CREATE TRIGGER invitations_of_appointed BEFORE INSERT ON invitations
        WHEN (SELECT role FROM appointments WHERE user = NEW.user ORDER BY id DESC LIMIT 1) IS NULL
        BEGIN SELECT raise(ABORT, 'who has no role is not invited'); END;
        CREATE TRIGGER invitations_are_used_in_time BEFORE INSERT ON invitation_uses
        WHEN NOT EXISTS (SELECT 1 FROM invitations WHERE id = NEW.invitation AND expires_at > NEW.used_at
            AND id = (SELECT max(id) FROM invitations AS later WHERE later.user = invitations.user)
            AND (SELECT role FROM appointments WHERE user = invitations.user ORDER BY id DESC LIMIT 1) IS NOT NULL)
        BEGIN SELECT raise(ABORT, 'an invitation serves in its time, until a later one is made'); END;

        """
}
