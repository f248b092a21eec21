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

    /// - Parameter unread: deliveries without verdicts that are the person's as well.
    func traces(unread: [Int64]) throws -> PersonTraces {
        let verdicts = try verdicts()
        let deliveries = try Set(keys("SELECT delivery FROM verdicts WHERE id = ?", verdicts) + unread).sorted()
        let arrivals = try keys("SELECT id FROM arrivals JOIN arrival_names ON arrival = id WHERE delivery = ?", deliveries)
        let all = try keys("SELECT records FROM judgements WHERE delivery = ?", deliveries).reduce(0, +)
        return PersonTraces(
            verdicts: verdicts, deliveries: deliveries, others: Int(all) - verdicts.count,
            namesakes: try namesakes(besides: verdicts),
            notes: try keys("SELECT id FROM decisions JOIN notes ON notes.decision = id WHERE verdict = ? ORDER BY id", verdicts),
            proposalNotes: try keys(
                "SELECT id FROM proposals JOIN proposal_notes ON proposal = id WHERE verdict = ? ORDER BY id", verdicts),
            arrivalNames: arrivals, deferralNames: try deferrals(calledAs: arrivals))
    }

    /// One after the other, for there may be more than a statement takes.
    private func keys(_ sql: String, _ arguments: [Int64]) throws -> [Int64] {
        let statement = try database.makeStatement(sql: sql)
        return try arguments.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }
    }

    /// Verdicts of the person: the same index number or e-mail address, or the same name where neither is stated.
    private func verdicts() throws -> [Int64] {
        let told = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT verdict FROM contents WHERE index_number = ?1 OR email = ?2"),
            arguments: [person.indexNumber, person.email])
        return (told + (try bearers("index_number IS NULL AND email IS NULL"))).sorted()
    }

    /// Verdicts of the same name that are not among the person's.
    private func namesakes(besides own: [Int64]) throws -> [Int64] {
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

    /// What was left lying under a name of the person's files before it was taken, or under one that names the person.
    private func deferrals(calledAs arrivals: [Int64]) throws -> [Int64] {
        let statement = try database.makeStatement(sql: "SELECT name FROM arrival_names WHERE arrival = ?")
        let names = try Set(arrivals.flatMap { try Data.fetchAll(statement, arguments: [$0]) })
        var found: [Int64] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT deferral, name FROM deferral_names ORDER BY deferral")
        while let row = try rows.next() {
            let name: Data = row["name"]
            if names.contains(name) || person.isNamed(in: [UInt8](name)) { found.append(row["deferral"]) }
        }
        return found
    }
}
