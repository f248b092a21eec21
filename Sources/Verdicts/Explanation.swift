package import Records
package import Rulebook

/// One verdict with everything that it rests on.
package struct Explanation: Sendable {
    package internal(set) var verdict: Verdict = .refer
    package internal(set) var reason: Reason = .recordUnreadable
    package internal(set) var course: CourseID?
    /// Ascending; two where the job network is not known.
    package internal(set) var targets: [CodeID] = []
    /// The certain day, whatever the verdict.
    package internal(set) var completedOn: CalendarDay?
    package internal(set) var validUntil: CalendarDay?
    /// In the order of the checks.
    package internal(set) var findings: [Finding] = []
    /// The finding that decided; nil for an accept.
    package internal(set) var deciding: Finding?
    /// The row behind the verdict.
    package internal(set) var row: RowID?
    package internal(set) var advice: [Advice] = []
    /// Indices of titles, likest first.
    package internal(set) var suggestions: [Int] = []
    package internal(set) var notChosen: [NotChosen] = []
    package internal(set) var holderWasChecked = false

    package init() {}

    mutating func clear() {
        course = nil
        targets.removeAll(keepingCapacity: true)
        completedOn = nil
        validUntil = nil
        findings.removeAll(keepingCapacity: true)
        deciding = nil
        row = nil
        advice.removeAll(keepingCapacity: true)
        suggestions.removeAll(keepingCapacity: true)
        notChosen.removeAll(keepingCapacity: true)
        holderWasChecked = false
    }

    func finding(_ check: Check) -> Finding? { findings.first { $0.check == check } }
    func isOpen(_ check: Check) -> Bool { findings.contains { $0.check == check && $0.outcome == .open } }

    /// Every reason to refer that was found, in the order of the checks.
    package var openReasons: [Reason] { findings.compactMap { $0.outcome == .open ? $0.reason : nil } }
}
