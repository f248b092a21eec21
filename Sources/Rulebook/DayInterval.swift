package import Records

/// The days that a date of the rulebook may mean: `2019-06` is the whole of June.
package struct DayInterval: Hashable, Sendable {
    package let first: CalendarDay
    package let last: CalendarDay

    /// Reads `2019`, `2019-06` and `2019-06-01`.
    init?(_ text: String) {
        if let day = CalendarDay(text) {
            (first, last) = (day, day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.count == 4, let year = Decimal.value(year), parts.count <= 2 else { return nil }
        let months: (first: Int, last: Int)
        if parts.count == 2 {
            guard parts[1].count == 2, let month = Decimal.value(parts[1]) else { return nil }
            months = (month, month)
        } else {
            months = (1, 12)
        }
        guard let first = CalendarDay.first(ofMonth: months.first, year: year),
            let last = CalendarDay.last(ofMonth: months.last, year: year)
        else { return nil }
        (self.first, self.last) = (first, last)
    }
}
