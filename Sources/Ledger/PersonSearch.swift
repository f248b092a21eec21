import Foundation
import GRDB

/// Where a person stands in the ledger.
struct PersonSearch {
    private let database: Database
    private let person: Person

    init(_ person: Person, _ database: Database) {
        self.person = person
        self.database = database
    }

    /// Verdicts of the person: the same index number or e-mail address, or the same name where neither is stated.
    func verdicts() throws -> [Int64] {
        let told = try Int64.fetchAll(
            database, sql: "SELECT verdict FROM contents WHERE index_number = ?1 OR email = ?2",
            arguments: [person.indexNumber, person.email])
        return (told + (try bearers("index_number IS NULL AND email IS NULL"))).sorted()
    }

    /// Verdicts of the same name that are not among the person's.
    func namesakes(besides own: [Int64]) throws -> [Int64] {
        let own = Set(own)
        return try bearers("TRUE").filter { !own.contains($0) }
    }

    /// Verdicts on somebody of the same name. Names are kept as stated, so each is looked at.
    private func bearers(_ condition: String) throws -> [Int64] {
        guard let name = person.name else { return [] }
        var found: [Int64] = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT verdict, name FROM contents WHERE name IS NOT NULL AND \(condition) ORDER BY verdict")
        while let row = try rows.next() {
            if Person(name: row["name"]).name == name { found.append(row["verdict"]) }
        }
        return found
    }

    func deliveries(of verdicts: [Int64]) throws -> [Int64] {
        Set(
            try verdicts.compactMap {
                try Int64.fetchOne(database, sql: "SELECT delivery FROM verdicts WHERE id = ?", arguments: [$0])
            }
        ).sorted()
    }

    func arrivals(of deliveries: [Int64]) throws -> [Int64] {
        try deliveries.flatMap {
            try Int64.fetchAll(database, sql: "SELECT id FROM arrivals WHERE delivery = ? ORDER BY id", arguments: [$0])
        }
    }

    func decisions(on verdicts: [Int64]) throws -> [Int64] {
        try verdicts.flatMap {
            try Int64.fetchAll(database, sql: "SELECT id FROM decisions WHERE verdict = ? ORDER BY id", arguments: [$0])
        }
    }
}
