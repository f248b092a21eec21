/// How much is taken in one night.
struct NightBudget {
    private var files: Int
    private var bytes: Int64

    init(_ settings: IntakeSettings) {
        files = settings.nightFiles
        bytes = settings.nightBytes
    }

    /// Counts an entry, if there is room for it.
    mutating func admits(_ candidate: Candidate) -> Bool {
        guard files > 0, candidate.size <= bytes else { return false }
        files -= 1
        bytes -= candidate.size
        return true
    }
}
