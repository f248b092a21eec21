import Ledger
import Records
import Rulebook
import Verdicts

/// What a run judges with, read once at its start: rulebook, staff file, history.
struct Materials {
    let tables: [Table: [UInt8]]
    let rulebook: Rulebook
    let staff: ContentDigest?
    let history: ContentDigest?

    /// Keeps the bytes of staff file and history in the spool, so that every verdict can be recomputed.
    /// - Throws: `UnusableRulebook`; `RunFault.circumstance` where a file cannot be understood; `StorageFault`.
    init(_ options: NightOptions, _ store: ContentStore) throws {
        var tables: [Table: [UInt8]] = [:]
        for table in Table.allCases {
            tables[table] = try? InputSource(path: "\(options.rules)/\(table.name).csv").whole(limit: 64 << 20)
        }
        self.tables = tables
        // A table that cannot be read makes the folder's own loading fail, which says so in words.
        guard tables.count == Table.allCases.count else {
            _ = try Rulebook(folder: options.rules)
            throw RunFault.circumstance("\(options.rules): a table of the rulebook cannot be read")
        }
        let read = tables
        let rulebook = try Rulebook(source: { InputSource(name: $0.name, bytes: read[$0] ?? []) })
        self.rulebook = rulebook
        staff = try options.staff.map { try Self.keep($0, in: store) { _ = try StaffRegister($0) } }
        history = try options.history.map { try Self.keep($0, in: store) { _ = try LearningHistory($0, rulebook: rulebook) } }
        if staff != nil || history != nil { try store.sync() }
    }

    /// What a worker is told of them.
    func setup(_ options: NightOptions, spool: String) -> WorkerSetup {
        WorkerSetup(
            tables: tables, spool: spool, asOf: options.asOf, issuer: options.issuer, staff: staff, history: history)
    }

    private static func keep(
        _ path: String, in store: ContentStore, check: (CSVTable) throws -> Void
    ) throws -> ContentDigest {
        do {
            let bytes = try InputSource(path: path).whole(limit: ReadingLimits().heldTable)
            try check(CSVTable(InputSource(name: path, bytes: bytes)))
            return try store.put(bytes).digest
        } catch let fault as ReadingFault {
            throw RunFault.circumstance("\(path)\(fault.line.map { ":\($0)" } ?? ""): \(fault.words)")
        }
    }
}
