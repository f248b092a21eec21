/// Reads the date texts of SPEC 5.6: whatever is not written there names no day.
package enum DateReader {
    /// - Parameters:
    ///   - text: the text of one field, valid UTF-8.
    ///   - order: how `03/04/2021` is read; nil leaves it open.
    package static func read(_ text: borrowing Span<UInt8>, order: DateOrder?) -> DateReading {
        if let day = plainISO(text) { return DateReading(date: .certain(day), evidence: .none) }
        guard text.count <= 120 else { return .unreadable }
        return read(String(decoding: Array(copying: text), as: UTF8.self), order: order)
    }

    package static func read(_ text: String, order: DateOrder?) -> DateReading {
        guard var tokens = DateToken.tokens(of: text) else { return .unreadable }
        guard DateToken.removeTimes(from: &tokens) else { return .unreadable }
        guard DateToken.removeFillers(from: &tokens) else { return .unreadable }
        return byMonthName(tokens) ?? byNumbers(tokens, order: order) ?? .unreadable
    }

    /// `yyyy-mm-dd` and nothing else: what most files hold.
    package static func plainISO(_ text: borrowing Span<UInt8>) -> CalendarDay? {
        guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
        var number = 0
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(text[index]) - 0x30
            guard digit >= 0, digit <= 9 else { return nil }
            number = number * 10 + digit
        }
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    // MARK: Dates that name their month

    /// `5 January 2024`, `January 5, 2024`, `5-Jan-24`, `July 2024`.
    private static func byMonthName(_ tokens: [DateToken]) -> DateReading? {
        let months = tokens.compactMap { if case .month(let number) = $0 { number } else { nil } }
        guard let month = months.first else { return nil }
        guard months.count == 1 else { return .unreadable }
        var numbers: [DateToken.Digits] = []
        for token in tokens {
            switch token {
            case .number(let digits): numbers.append(digits)
            case .month: break
            case .mark(let mark): guard " ,.-/".utf8.contains(mark) else { return .unreadable }
            case .word, .weekday, .marchOrTuesday, .chinese: return .unreadable
            }
        }
        switch numbers.count {
        case 1:
            guard numbers[0].count == 4 else { return .unreadable }
            return wholeMonth(month, year: numbers[0].value)
        case 2:
            // The year is the last number, or a leading four-digit one (`2024 January 5`).
            let leads = numbers[0].count == 4
            let (day, year) = leads ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
            return one(day: day, month: month, year: year)
        default: return .unreadable
        }
    }

    private static func one(day: DateToken.Digits, month: Int, year: DateToken.Digits) -> DateReading {
        guard day.count <= 2, let year = year.asYear, let day = CalendarDay(year: year, month: month, day: day.value)
        else { return .unreadable }
        return DateReading(date: .certain(day), evidence: .none)
    }

    private static func wholeMonth(_ month: Int, year: Int) -> DateReading {
        guard let first = CalendarDay.first(ofMonth: month, year: year), let last = CalendarDay.last(ofMonth: month, year: year)
        else { return .unreadable }
        return DateReading(date: .within(first, last), evidence: .none)
    }

    private static func wholeYear(_ year: Int) -> DateReading {
        guard let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31)
        else { return .unreadable }
        return DateReading(date: .within(first, last), evidence: .none)
    }

    // MARK: Dates in numbers

    private static func byNumbers(_ tokens: [DateToken], order: DateOrder?) -> DateReading? {
        if let reading = chinese(tokens) { return reading }
        let tokens = DateToken.trimmed(tokens)
        switch tokens.count {
        case 1:
            guard case .number(let digits) = tokens[0] else { return nil }
            if digits.count == 4 { return wholeYear(digits.value) }
            return digits.count == 8 ? compact(digits.value) : nil
        case 3:
            guard case .number(let year) = tokens[0], case .mark(0x2D) = tokens[1], case .number(let month) = tokens[2],
                year.count == 4, month.count == 2
            else { return nil }
            return wholeMonth(month.value, year: year.value)
        case 5:
            guard case .number(let first) = tokens[0], case .mark(let mark) = tokens[1], case .number(let second) = tokens[2],
                tokens[3] == tokens[1], case .number(let third) = tokens[4]
            else { return nil }
            return threeNumbers(first, second, third, mark: mark, order: order)
        default: return nil
        }
    }

    /// ISO 8601 without hyphens: 20240105.
    private static func compact(_ number: Int) -> DateReading? {
        CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            .map { DateReading(date: .certain($0), evidence: .none) }
    }

    private static func threeNumbers(
        _ first: DateToken.Digits, _ second: DateToken.Digits, _ third: DateToken.Digits, mark: UInt8, order: DateOrder?
    ) -> DateReading? {
        guard second.count <= 2 else { return nil }
        if first.count == 4, mark == 0x2D || mark == 0x2F, third.count <= 2 {
            return one(day: third, month: second.value, year: first)
        }
        guard first.count <= 2, let year = third.asYear else { return nil }
        switch mark {
        case 0x2E: return one(day: first, month: second.value, year: third)
        case 0x2D where first.count == 2 && second.count == 2 && third.count == 2 && order == nil:
            return withYearFirst(first, second, third)
        case 0x2D, 0x2F: return dayAndMonth(first.value, second.value, year: year, order: order)
        default: return nil
        }
    }

    /// `21-03-12`: some platforms write the year first with two digits, so that it tells nothing of the order of day and month.
    private static func withYearFirst(_ first: DateToken.Digits, _ second: DateToken.Digits, _ third: DateToken.Digits)
        -> DateReading?
    {
        guard let year = third.asYear, let other = dayAndMonth(first.value, second.value, year: year, order: nil) else {
            return nil
        }
        guard let leading = first.asYear, let day = CalendarDay(year: leading, month: second.value, day: third.value),
            let earliest = other.date.earliest, let latest = other.date.latest, (earliest, latest) != (day, day)
        else { return other }
        return DateReading(date: .either(min(earliest, day), max(latest, day)), evidence: .open)
    }

    /// `03/04/2021`: which of the first two is the day hangs on the order; many can be read one way only.
    private static func dayAndMonth(_ first: Int, _ second: Int, year: Int, order: DateOrder?) -> DateReading? {
        let dayFirst = CalendarDay(year: year, month: second, day: first)
        let monthFirst = CalendarDay(year: year, month: first, day: second)
        switch (dayFirst, monthFirst, order) {
        case (let day?, let other?, _) where day == other: return DateReading(date: .certain(day), evidence: .none)
        case (let day?, .some, .dayFirst): return DateReading(date: .certain(day), evidence: .open)
        case (.some, let day?, .monthFirst): return DateReading(date: .certain(day), evidence: .open)
        case (let left?, let right?, nil):
            return DateReading(date: .either(min(left, right), max(left, right)), evidence: .open)
        case (let day?, nil, nil), (let day?, nil, .dayFirst): return DateReading(date: .certain(day), evidence: .dayFirst)
        case (nil, let day?, nil), (nil, let day?, .monthFirst): return DateReading(date: .certain(day), evidence: .monthFirst)
        default: return nil
        }
    }

    /// `2024年1月5日`, `2024年1月`, `2024年`.
    private static func chinese(_ tokens: [DateToken]) -> DateReading? {
        let tokens = DateToken.trimmed(tokens).filter { $0 != .mark(0x20) }
        guard tokens.count >= 2, tokens.count % 2 == 0, tokens.count <= 6 else { return nil }
        var values: [DateToken.Digits] = []
        for (index, unit) in zip(stride(from: 0, to: tokens.count, by: 2), DateToken.chineseUnits) {
            guard case .number(let digits) = tokens[index], tokens[index + 1] == .chinese(unit) else { return nil }
            values.append(digits)
        }
        guard values[0].count == 4 else { return nil }
        switch values.count {
        case 1: return wholeYear(values[0].value)
        case 2: return wholeMonth(values[1].value, year: values[0].value)
        default: return one(day: values[2], month: values[1].value, year: values[0])
        }
    }
}

extension Array where Element == UInt8 {
    /// The bytes of a span, copied.
    package init(copying span: borrowing Span<UInt8>) {
        self = span.withUnsafeBufferPointer { Array($0) }
    }
}
