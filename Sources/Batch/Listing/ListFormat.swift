/// How a list comes.
package enum ListFormat: String, CaseIterable, Sendable {
    /// For people.
    case table
    /// For programs.
    case csv, ndjson
}
