import Foundation
import Records

/// The one place where a clock is asked for the day.
enum Today {
    /// - Parameter given: as `--as-of` has it, checked before; today by the clock of this machine when nil.
    static func day(_ given: String?) -> CalendarDay {
        if let given, let day = CalendarDay(given) { return day }
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? CalendarDay(year: 1970, month: 1, day: 1)!
    }
}
