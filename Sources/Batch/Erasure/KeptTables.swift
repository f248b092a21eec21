import Ledger
import Records

/// The staff and history files that runs were given, as the spool keeps them: they name people who never sent anything.
struct KeptTables {
    private let store: ContentStore
    private let ledger: Ledger

    init(_ store: ContentStore, _ ledger: Ledger) {
        self.store = store
        self.ledger = ledger
    }

    /// Those that name a person, each with how many deliveries were judged with it.
    func naming(_ person: Person) throws -> [(digest: ContentDigest, deliveries: Int)] {
        try ledger.circumstanceFiles().filter { file in
            guard try store.holds(file.digest) else { return false }
            // What is damaged serves nothing any more, and may name anybody.
            guard let table = try? CSVTable(InputSource(path: store.path(of: file.digest))) else { return true }
            return Self.names(person, table)
        }
    }

    private static func names(_ person: Person, _ table: CSVTable) -> Bool {
        let columns = table.header.map { Folding.fold($0) }
        func cell(_ name: String, _ row: CSVTable.Row) -> String? { columns.firstIndex(of: name).map { row.cells[$0] } }
        return table.rows.contains { row in
            person.mayBe(
                Person(indexNumber: cell("index number", row), email: cell("email", row), name: cell("name", row)))
        }
    }
}

extension Person {
    /// The same index number or address, or the same name where nothing tells the two apart.
    fileprivate func mayBe(_ other: Person) -> Bool {
        if indexNumber != nil, indexNumber == other.indexNumber { return true }
        if email != nil, email == other.email { return true }
        guard let name, name == other.name else { return false }
        return (indexNumber == nil || other.indexNumber == nil) && (email == nil || other.email == nil)
    }
}
