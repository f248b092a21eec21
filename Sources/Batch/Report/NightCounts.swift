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
    /// Rows that are handed back; of those, rows of the table that has no column of status.
    var returned = 0
    var returnedWithoutStatus = 0
    /// Rows that lack a fact and could not be handed back.
    var notReturned = 0

    var unreadable: Int { byReason[.recordUnreadable] ?? 0 }

    mutating func add(_ verdict: NightVerdict) {
        records.add(verdict.verdict)
        byReason[verdict.reason, default: 0] += 1
    }

    mutating func addErased() { erased += 1 }

    mutating func add(_ facts: TailFacts) {
        if let course = facts.course {
            byCourse[course, default: ByVerdict()].add(facts.verdict)
        } else {
            withoutCourse.add(facts.verdict)
        }
    }

    mutating func add(_ deferral: NightDeferral) { byDeferral[deferral.reason, default: 0] += 1 }
}
