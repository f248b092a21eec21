import Foundation
import Rulebook
import Verdicts

/// What is known of the verdicts of a delivery as a whole while they are written.
struct VerdictTally {
    private(set) var hash = VerdictDigest()
    private(set) var counts: [Verdict: Int] = [:]
    private(set) var unreadable = 0

    var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ entry: VerdictEntry, day: String?, seal: Data) {
        hash.add(
            source: entry.source, position: entry.position, verdict: entry.verdict.rawValue, reason: entry.reason.rawValue,
            course: entry.course, completedOn: day, seal: seal)
        counts[entry.verdict, default: 0] += 1
        if entry.reason == .recordUnreadable { unreadable += 1 }
    }
}
