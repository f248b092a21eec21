import Records
import Rulebook

/// Check 11. "Same holder and same course": in the history, or accepted or referred earlier, in the upload or before it (note 11).
enum HistoryCheck {
    static func ask(_ question: Question, _ memory: borrowing UploadMemory, into findings: inout [Finding]) {
        guard !question.courses.candidates.isEmpty else { return findings.append(.notApplicable(.history)) }
        guard !findings.contains(where: { $0.check == .holder && $0.outcome == .open }) else {
            return findings.append(.notApplicable(.history, .holderNotSettled))
        }
        let start = findings.count
        if let recorded = recorded(question) { findings.append(recorded) }
        if let earlier = duplicate(question, memory) {
            findings.append(.failed(.duplicateInUpload, .history, row: question.course?.row, .earlier(earlier)))
        } else if let course = question.course, let cycle = question.cycleYear(course),
            let earlier = memory.acceptedByNamesake(course, cycle: cycle, holder: question.holder.holder)
        {
            findings.append(.open(.possibleDuplicate, .history, row: course.row, .earlier(earlier)))
        }
        if let waiting = waiting(question) { findings.append(waiting) }
        if findings.count == start { findings.append(.passed(.history)) }
    }

    /// Every course that it may be stands in the history already.
    private static func recorded(_ question: Question) -> Finding? {
        let entries = question.judge.circumstances.history.entries(of: question.holder.index)
        guard !entries.isEmpty else { return nil }
        var found: LearningHistory.Entry?
        for course in question.courses.candidates.ids {
            let renewal = question.judge.facts(course).renewal
            let same = entries.first { entry in
                guard entry.course == course else { return false }
                guard renewal != .once else { return true }
                guard let cycle = question.cycle(course) else { return false }
                return renewal.cycle(of: entry.completedOn)?.first == cycle.first
            }
            guard let same else { return nil }
            found = found ?? same
        }
        return found.map { .failed(.alreadyRecorded, .history, row: $0.course.row, .inHistory($0.completedOn)) }
    }

    /// Certificates for every course that it may be wait for a clerk already.
    private static func waiting(_ question: Question) -> Finding? {
        guard question.judge.hasEarlier, question.holder.index != 0 else { return nil }
        var found: Finding?
        for place in 0..<question.courses.candidates.count {
            let course = question.courses.candidates[place]
            guard
                let record = question.judge.waiting.find(
                    course, cycle: question.cycleYear(course), index: question.holder.index)
            else { return nil }
            found = found ?? .open(.alreadyWithAClerk, .history, row: course.row, .inDelivery(record))
        }
        return found
    }

    private static func duplicate(_ question: Question, _ memory: borrowing UploadMemory) -> EarlierRecord? {
        let holder = question.holder
        guard !holder.holder.means.isEmpty else { return nil }
        if let course = question.course, let cycle = question.cycleYear(course),
            let earlier = memory.acceptedBySameHolder(course, cycle: cycle, holder: holder.holder)
        {
            return earlier
        }
        return memory.mayBeReferred(holder.holder, question.dateMark) ? memory.referred(question.fingerprint) : nil
    }
}
