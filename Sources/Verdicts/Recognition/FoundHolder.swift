/// Whose a record is: what it states, completed by request and staff file.
struct FoundHolder: Sendable, BitwiseCopyable {
    var keys: HolderKeys
    /// The place of the holder's row of the staff file; -1 for none.
    var staff: Int32 = -1
}
