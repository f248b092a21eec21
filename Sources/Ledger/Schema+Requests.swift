/// The tables of the third version: what the desk takes in, and how its users like to read it.
extension Schema {
    static let frozenOfRequests = ["requests"]

    static let replaceableOfRequests = ["preferences"]

    static let allReplaceable = replaceable + replaceableOfRequests

    static var requests: String {
        tablesOfRequests + (frozenOfRequests + replaceableOfRequests).map(noUpdate).joined()
            + frozenOfRequests.map(noDelete).joined()
    }

    private static let tablesOfRequests = """
        -- Whose it is lies with its bytes and in the name of its arrival.
        CREATE TABLE requests (
            id INTEGER PRIMARY KEY,
            arrival INTEGER NOT NULL UNIQUE REFERENCES arrivals,
            user INTEGER NOT NULL REFERENCES users,
            made_at INTEGER NOT NULL) STRICT;
        CREATE INDEX requests_by_user ON requests (user);
        CREATE TABLE preferences (
            user INTEGER PRIMARY KEY REFERENCES users,
            language TEXT NOT NULL CHECK (language IN ('en', 'fr'))) STRICT;

        """
}
