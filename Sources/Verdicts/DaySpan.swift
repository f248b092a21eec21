import Records

/// Consecutive days, the first and the last among them.
struct DaySpan: Hashable, Sendable {
    let first: CalendarDay
    let last: CalendarDay

    init(_ days: (first: CalendarDay, last: CalendarDay)) {
        first = days.first
        last = days.last
    }
}
