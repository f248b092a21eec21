import Foundation
import Records
package import Rulebook

extension Ledger {
    /// Keeps the bytes of a rulebook, so that its verdicts can be recomputed. Keeping it again changes nothing.
    /// - Parameter digest: as the rulebook says it, `sha256:` and 64 digits.
    /// - Throws: `LedgerFault.rulebookDigest` when the bytes are those of another, `UnusableRulebook` when they are of none.
    package func store(rulebook digest: String, tables: [Table: [UInt8]]) throws {
        let computed = try Rulebook(source: { InputSource(name: $0.name, bytes: tables[$0] ?? []) }).digest
        guard computed == digest else { throw LedgerFault.rulebookDigest(says: digest, is: computed) }
        let tables = Table.allCases.map { ($0.name, Data(tables[$0] ?? [])) }
        try write { try $0.insertRulebook(digest, tables, at: clock()) }
    }

    /// The bytes of a rulebook that is kept.
    package func tables(ofRulebook digest: String) throws -> [Table: [UInt8]] {
        let tables = try read { try $0.rulebookTables(digest) }
        return Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, [UInt8](tables[$0.name] ?? Data())) })
    }

    /// - Returns: nil when no such rulebook is kept.
    /// - Throws: `LedgerFault.disagrees` when its bytes are no longer its own.
    package func rulebook(_ digest: String) throws -> Rulebook? {
        let tables = try read { try $0.rulebookTables(digest) }
        guard !tables.isEmpty else { return nil }
        let rulebook = try? Rulebook(source: { InputSource(name: $0.name, bytes: Array(tables[$0.name] ?? Data())) })
        guard let rulebook, rulebook.digest == digest else {
            throw LedgerFault.disagrees(.rulebookChanged(digest: digest))
        }
        return rulebook
    }
}
