import Records
import Rulebook

extension Question {
    /// The cycle that the certificate belongs to, whichever of its possible days it was; nil when they lie in two, or for a
    /// course that is taken once.
    func cycle(_ course: CourseID) -> (first: CalendarDay, last: CalendarDay)? {
        guard let earliest = date.earliest, let latest = date.latest else { return nil }
        let renewal = judge.facts(course).renewal
        guard let first = renewal.cycle(of: earliest), let last = renewal.cycle(of: latest), first.first == last.first else {
            return nil
        }
        return first
    }

    /// The year in which that cycle begins; 0 for a course that is taken once; nil when it is not known.
    func cycleYear(_ course: CourseID) -> Int16? {
        guard judge.facts(course).renewal != .once else { return 0 }
        return cycle(course).map { Int16($0.first.year) }
    }
}
