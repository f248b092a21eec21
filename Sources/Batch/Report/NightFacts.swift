package import Ledger
package import Records

/// What is to be said of a night as a whole.
package struct NightFacts: Sendable {
    /// The number of the run.
    package var run: Int64
    package var began: Moment
    package var ended: Moment
    package var exitCode: Int
    /// Entries of the inbox when the run began.
    package var seen: Int
    package var counts: RunCounts
    /// Several where the run took up one that began on another day.
    package var asOf: [CalendarDay]
    /// As verdicts name it.
    package var rulebook: String
    package var auditHead: AuditHead

    package init(
        run: Int64, began: Moment, ended: Moment, exitCode: Int, seen: Int, counts: RunCounts, asOf: [CalendarDay],
        rulebook: String, auditHead: AuditHead
    ) {
        self.run = run
        self.began = began
        self.ended = ended
        self.exitCode = exitCode
        self.seen = seen
        self.counts = counts
        self.asOf = asOf
        self.rulebook = rulebook
        self.auditHead = auditHead
    }
}
