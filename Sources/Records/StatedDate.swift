/// What a date text may mean: a set of days (SPEC 5.6).
package enum StatedDate: Hashable, Sendable {
    /// One day and no other.
    case certain(CalendarDay)
    /// Some day of a month or a year: the first and the last it may be.
    case within(CalendarDay, CalendarDay)
    /// One of two days, the earlier first: its numbers could be either way round. Of three the first and the last.
    case either(CalendarDay, CalendarDay)
    /// A text that names no day.
    case unreadable

    /// The first day it may mean.
    package var earliest: CalendarDay? {
        switch self {
        case .certain(let day), .within(let day, _), .either(let day, _): day
        case .unreadable: nil
        }
    }

    /// The last day it may mean.
    package var latest: CalendarDay? {
        switch self {
        case .certain(let day), .within(_, let day), .either(_, let day): day
        case .unreadable: nil
        }
    }
}
