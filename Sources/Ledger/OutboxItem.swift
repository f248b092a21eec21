/// Something to be published of a run that has ended. Its bytes are made from the ledger, the same each time.
package struct OutboxItem: Hashable, Sendable {
    package let id: Int64
    package let run: Int64
    package let kind: String
}
