import Records
import Rulebook

/// Check 9. "the cycle is 1 April to 31 March; a certificate of 1 April belongs to the new one" (note 9).
enum CycleCheck {
    static func ask(_ question: Question) -> Finding {
        guard let course = question.course, let cycle = question.judge.facts(course).cycle else {
            return .notApplicable(.cycle)
        }
        guard let latest = question.date.latest else { return .notApplicable(.cycle) }
        if latest < cycle.first {
            let detail = FindingDetail.cycle(cycle.first, cycle.last)
            return question.judge.lapsedRejects
                ? .failed(.cycleOver, .cycle, row: course.row, detail) : .open(.cycleOver, .cycle, row: course.row, detail)
        }
        guard let day = question.date.certain, !question.date.isIssue,
            let own = question.judge.facts(course).renewal.cycle(of: day)
        else {
            return .notApplicable(.cycle)
        }
        return .passed(.cycle, row: course.row, .cycle(own.first, own.last))
    }
}
