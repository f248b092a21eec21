package import Records

/// The part of a line of NDJSON behind its record, kept without the day of completion: the verdicts of a course then share one
/// tail, whatever the day.
package enum LineTail {
    private static let mark = Array("\"completedOn\":".utf8)

    /// Where the day belongs in a tail without it; nil where it is no such tail. What stands before it holds no text of a record.
    package static func place(in tail: [UInt8]) -> Int? {
        var place = 0
        while place + mark.count < tail.count {
            if tail[place] == mark[0], tail[place..<place + mark.count].elementsEqual(mark) {
                return tail[place + mark.count] == 0x2C ? place + mark.count : nil
            }
            place += 1
        }
        return nil
    }

    /// Appends a tail with its day.
    /// - Parameter place: as `place(in:)` gives it.
    package static func append(_ tail: [UInt8], at place: Int, _ day: CalendarDay?, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: tail[..<place])
        if let day {
            bytes.append(0x22)
            day.append(to: &bytes)
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
        bytes.append(contentsOf: tail[place...])
    }
}
