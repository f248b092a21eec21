import Records

/// Why an entry of the inbox cannot be copied now.
enum CopyFault: Error, Hashable {
    case unreadable(SystemFailure)
    /// Written to while it was read.
    case changed
    case tooLarge
}
