/// What became of the entries that a run found: each is counted once, and the ledger refuses numbers that do not add up.
package struct RunCounts: Hashable, Sendable {
    package var judged = 0
    package var partlyJudged = 0
    package var refused = 0
    package var quarantined = 0
    package var duplicate = 0
    package var deferred = 0

    package init() {}

    static let columns = ["judged", "partly_judged", "refused", "quarantined", "duplicate", "deferred"]

    var values: [Int] { [judged, partlyJudged, refused, quarantined, duplicate, deferred] }
}
