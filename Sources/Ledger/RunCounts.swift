import GRDB

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

    init(_ row: Row) {
        judged = row["judged"]
        partlyJudged = row["partly_judged"]
        refused = row["refused"]
        quarantined = row["quarantined"]
        duplicate = row["duplicate"]
        deferred = row["deferred"]
    }

    package var total: Int { values.reduce(0, +) }

    var values: [Int] { [judged, partlyJudged, refused, quarantined, duplicate, deferred] }
}
