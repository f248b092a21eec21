/// A time of day in UTC, to the minute.
package struct DayTime: Hashable, Sendable, CustomStringConvertible {
    /// Since midnight.
    package let minutes: Int

    /// - Parameter text: as `02:30`; nil for anything else.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == 0x3A, let hour = Self.number(digits[0], digits[1]), hour < 24,
            let minute = Self.number(digits[3], digits[4]), minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
        guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
        return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }

    /// How many minutes later the other time comes: 0 to 1,439.
    package func minutes(until other: DayTime) -> Int { (other.minutes - minutes + 1440) % 1440 }

    package var description: String { Self.twoDigits(minutes / 60) + ":" + Self.twoDigits(minutes % 60) }

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
