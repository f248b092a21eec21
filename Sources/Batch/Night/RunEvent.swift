package import Ledger

/// What is told of a run while it runs. Names nobody and nothing that anybody sent.
package enum RunEvent: Hashable, Sendable {
    case began(run: Int64, takesUpStopped: Bool)
    /// Deliveries that were erased and of which something still lay in the office: it is gone now.
    case erasedCleared(deliveries: Int)
    case reportMadeUp(run: Int64)
    /// So many entries were written to a short time ago: they are looked at again in so many seconds.
    case waiting(entries: Int, seconds: Int)
    case took(entries: Int, of: Int)
    case unmoved(entries: Int)
    case judging(done: Int, of: Int)
    case judged(delivery: Int64, accepted: Int, rejected: Int, referred: Int, isPartial: Bool)
    case refused(delivery: Int64, because: String)
    case failed(delivery: Int64, outcome: String)
    case quarantined(delivery: Int64, because: String)
    case stopping
    case left(because: String, entries: Int)
    case ended(run: Int64, counts: RunCounts, report: String, head: AuditHead)
}
