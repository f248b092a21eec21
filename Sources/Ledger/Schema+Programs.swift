/// The tables of the fifth version: which programs may ask the desk.
extension Schema {
    static let frozenOfPrograms = ["programs", "program_ends"]

    static var programs: String {
        tablesOfPrograms + frozenOfPrograms.map(noUpdate).joined() + frozenOfPrograms.map(noDelete).joined() + rulesOfPrograms
    }

    private static let tablesOfPrograms = """
        CREATE TABLE programs (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL
                CHECK (name GLOB '[a-z]*' AND name NOT GLOB '*[^a-z0-9.-]*' AND length(name) <= 64),
            token_digest BLOB NOT NULL UNIQUE CHECK (length(token_digest) = 32),
            by TEXT NOT NULL CHECK (by <> ''),
            made_at INTEGER NOT NULL) STRICT;
        CREATE TABLE program_ends (
            program INTEGER PRIMARY KEY REFERENCES programs,
            by TEXT NOT NULL CHECK (by <> ''),
            ended_at INTEGER NOT NULL) STRICT;
        CREATE VIEW open_programs AS SELECT * FROM programs WHERE id NOT IN (SELECT program FROM program_ends);

        """

    private static let rulesOfPrograms = """
        CREATE TRIGGER one_token_a_program BEFORE INSERT ON programs
        WHEN EXISTS (SELECT 1 FROM open_programs WHERE name = NEW.name)
        BEGIN SELECT raise(ABORT, 'a program has one token'); END;

        """
}
