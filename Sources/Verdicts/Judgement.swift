package import Records
package import Rulebook

/// Verdict and reason, with what they come to: the part of an explanation that every record has once.
package struct Judgement: Hashable, Sendable {
    package internal(set) var verdict: Verdict = .refer
    package internal(set) var reason: Reason = .recordUnreadable
    package internal(set) var course: CourseID?
    /// The certain day, whatever the verdict.
    package internal(set) var completedOn: CalendarDay?
    package internal(set) var validUntil: CalendarDay?
    /// The finding that decided; nil for an accept.
    package internal(set) var deciding: Finding?
    /// The row behind the verdict.
    package internal(set) var row: RowID?
    package internal(set) var holderWasChecked = false
}
