/// Something to be published of a judged delivery. Its bytes are made from the verdicts, the same each time.
package struct OutboxItem: Hashable, Sendable {
    package let id: Int64
    package let delivery: Int64
    package let kind: String
}
