/// The version that title and field state (SPEC 5.5).
enum VersionReading: Hashable, Sendable {
    case notStated
    case major(Int)
    /// Title and field state different ones.
    case disagree
    /// The field states something that has no number (`latest`), and the title states none.
    case unreadable
}
