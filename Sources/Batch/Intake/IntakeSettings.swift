/// What is taken from the inbox, and how much of it.
package struct IntakeSettings: Hashable, Sendable {
    /// Seconds in which nobody has changed an entry.
    package var quietPeriod = 10
    /// Only what has a marker beside it is taken.
    package var requiresMarkers = false
    /// Of one file, in bytes.
    package var fileLimit: Int64 = 1 << 30
    /// Entries taken in one night.
    package var nightFiles = 10_000
    /// Bytes taken in one night.
    package var nightBytes: Int64 = 5 << 30

    static let mostAttachments = 1000

    package init() {}
}
