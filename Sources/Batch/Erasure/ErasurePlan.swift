package import Ledger

/// What an erasure would take away, for somebody to look at before it does.
package struct ErasurePlan: Sendable {
    package let person: Person
    package let traces: PersonTraces
    /// Of those, the ones that nobody could read and that were named to go.
    package let unread: [Int64]
    /// Deliveries that were refused or quarantined and are not to go: nobody knows whose they are.
    let notRead: [Int64]
    /// Of these, the ones that came under a name that names the person.
    let calledAlike: [Int64]
    /// Verdicts of others that stay, and with them the name of their file, which names the person.
    let named: [Int64]
    /// Staff and history files in the spool that name the person.
    let tables: [ContentDigest]
    /// Deliveries that were judged with them.
    let judgedWithTables: Int
    /// What restoring a backup has set aside: ledgers and reports that nothing is taken out of.
    let setAside: [String]

    package var isEmpty: Bool { traces.isEmpty && tables.isEmpty }
}
