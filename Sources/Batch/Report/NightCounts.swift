import Rulebook
import Verdicts

/// What is counted while a night is gone through.
struct NightCounts {
    /// Of one course, or of no settled one.
    struct ByVerdict {
        var accepted = 0
        var rejected = 0
        var referred = 0

        var total: Int { accepted + rejected + referred }

        mutating func add(_ verdict: Verdict) {
            switch verdict {
            case .accept: accepted += 1
            case .reject: rejected += 1
            case .refer: referred += 1
            }
        }
    }

    private(set) var records = ByVerdict()
    private(set) var byReason: [Reason: Int] = [:]
    /// By the id of the course; without those that are erased.
    private(set) var byCourse: [String: ByVerdict] = [:]
    private(set) var withoutCourse = ByVerdict()
    /// Of all records.
    private(set) var erased = 0
    /// By the code of what was left in the inbox.
    private(set) var byDeferral: [String: Int] = [:]
    /// Rows that are handed back, by the table.
    private(set) var returnedWithStatus = 0
    private(set) var returnedWithoutStatus = 0
    /// Records that lack a fact and are not handed back.
    private(set) var notReturned = 0

    var unreadable: Int { byReason[.recordUnreadable] ?? 0 }

    mutating func add(_ verdict: NightVerdict) {
        records.add(verdict.verdict)
        byReason[verdict.reason, default: 0] += 1
    }

    mutating func addReturned(hasStatus: Bool) {
        if hasStatus { returnedWithStatus += 1 } else { returnedWithoutStatus += 1 }
    }

    mutating func addNotReturned() { notReturned += 1 }
    mutating func addErased() { erased += 1 }

    mutating func add(_ cells: TailCells) {
        if let course = cells.course {
            byCourse[course, default: ByVerdict()].add(cells.verdict)
        } else {
            withoutCourse.add(cells.verdict)
        }
    }

    mutating func add(_ deferral: NightDeferral) { byDeferral[deferral.reason, default: 0] += deferral.entries }
}
