/// A day of the Gregorian calendar, without clock or zone: the day that was written.
package struct CalendarDay: Hashable, Comparable, Sendable {
    /// The day as the number yyyymmdd, which sorts as days do.
    package let number: Int32

    package var year: Int { Int(number) / 10_000 }
    package var month: Int { Int(number) / 100 % 100 }
    package var day: Int { Int(number) % 100 }

    /// - Returns: nil when there is no such day (30 February, month 13, year 0).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year)
        else { return nil }
        number = Int32(year * 10_000 + month * 100 + day)
    }

    /// Reads `yyyy-mm-dd` and nothing else.
    package init?(_ text: String) {
        guard text.utf8.count == 10 else { return nil }
        var digits = 0
        for (place, byte) in text.utf8.enumerated() {
            switch place {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            default:
                guard (0x30...0x39).contains(byte) else { return nil }
                digits = digits * 10 + Int(byte - 0x30)
            }
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    package static func first(ofMonth month: Int, year: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: 1) }

    package static func last(ofMonth month: Int, year: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: length(of: month, in: year))
    }

    /// The number of days in a month; 31 for a month that does not exist.
    static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The day before; the first day of year 1 stays.
    package var dayBefore: CalendarDay {
        CalendarDay(year: year, month: month, day: day - 1)
            ?? Self.last(ofMonth: month - 1, year: year)
            ?? CalendarDay(year: year - 1, month: 12, day: 31)
            ?? self
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension CalendarDay: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    package var description: String {
        var digits: [UInt8] = []
        append(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends `yyyy-mm-dd` as ASCII.
    package func append(to bytes: inout [UInt8]) {
        func digit(_ value: Int) -> UInt8 { UInt8(0x30 + value % 10) }
        bytes.append(digit(year / 1000))
        bytes.append(digit(year / 100))
        bytes.append(digit(year / 10))
        bytes.append(digit(year))
        bytes.append(0x2D)
        bytes.append(digit(month / 10))
        bytes.append(digit(month))
        bytes.append(0x2D)
        bytes.append(digit(day / 10))
        bytes.append(digit(day))
    }
}
