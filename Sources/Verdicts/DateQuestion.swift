import Records

/// The day of a certificate as its date field states it.
struct DateQuestion {
    /// Nil when no date is stated.
    let date: StatedDate?
    /// The date is one of issue or award: the completion day is that day or one before.
    let isIssue: Bool
    /// How ambiguous dates of this source are read; nil leaves them open.
    let order: DateOrder?

    /// The last day it may be; nil when it may be any.
    var latest: CalendarDay? { date?.latest }

    /// The first day it may be; nil when nothing bounds it.
    var earliest: CalendarDay? { isIssue ? nil : date?.earliest }

    /// The one day that it can be.
    var certain: CalendarDay? {
        if case .certain(let day)? = date { return day }
        return nil
    }
}
