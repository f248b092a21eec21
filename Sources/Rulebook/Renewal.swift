package import Records

/// How long a completion serves.
package enum Renewal: Hashable, Sendable {
    case once
    /// Anew in each cycle, which begins on this day of every year.
    case yearly(month: Int, day: Int)

    /// Reads `once` and `yearly from 04-01`.
    init?(_ text: String) {
        if text == "once" {
            self = .once
            return
        }
        guard text.hasPrefix("yearly from ") else { return nil }
        let parts = text.dropFirst("yearly from ".count).split(separator: "-")
        guard parts.count == 2, let month = Decimal.value(parts[0]), let day = Decimal.value(parts[1]),
            CalendarDay(year: 2001, month: month, day: day) != nil
        else { return nil }
        self = .yearly(month: month, day: day)
    }

    /// The cycle that a day belongs to: its first and its last day; nil for a course that is taken once.
    package func cycle(of day: CalendarDay) -> (first: CalendarDay, last: CalendarDay)? {
        guard case .yearly(let month, let startDay) = self else { return nil }
        let begins = (day.month, day.day) >= (month, startDay)
        let year = begins ? day.year : day.year - 1
        guard let first = CalendarDay(year: year, month: month, day: startDay),
            let next = CalendarDay(year: year + 1, month: month, day: startDay)
        else { return nil }
        return (first, next.dayBefore)
    }

    /// The year in which the cycle of a day begins; 0 for a course that is taken once; nil when the day is not known.
    package func cycleYear(of day: CalendarDay?) -> Int16? {
        guard self != .once else { return 0 }
        return day.flatMap { cycle(of: $0) }.map { Int16($0.first.year) }
    }
}
