import FixtureSupport
import Uploads

/// A table too large to be read to its end before its records are judged; its bulk lies in a column that nobody reads.
struct LargeTable {
    /// More than the pages that are held back: about 6 MB.
    static let rows = 1800

    private static let filler = String(repeating: "x", count: 3400)
    private static let courses: [(code: String, title: String)] = [
        ("LMS-3395", "BSAFE"), ("LMS-1796", "Ethics and Integrity at the United Nations"), ("", "BSITF II"), ("LMS-9999", ""),
        ("LMS-7271", ""), ("", "Prevention of Sexual Exploitation and Abuse by UN Personnel"), ("LMS-2234", ""),
        ("LMS-6638", "Cooking"),
    ]

    var name = "large.csv"
    var rows = Self.rows
    /// The dates of all rows but the last ones.
    var dates = ["2026-05-12", "2019-03-04", "2026-03-31", ""]
    var dateColumn = "completed_on"
    /// Whole lines behind the others.
    var last: [String] = []

    var text: String {
        var lines = ["course_code,course_title,\(dateColumn),issuer,index_number,certificate_number,remarks"]
        for row in 0..<rows {
            let course = Self.courses[row % Self.courses.count]
            let date = dates[row / 3 % dates.count]
            // Two in three rows have a holder of their own; the others come back now and then, and so do their numbers.
            let index = row % 3 == 0 ? row % 400 + 1 : row + 10_000
            lines.append("\(course.code),\(course.title),\(date),Inspira,\(index),C-\(row % 1001),\(Self.filler)")
        }
        return (lines + last).joined(separator: "\n") + "\n"
    }

    var input: UploadInput { .bytes(name: name, Array(text.utf8)) }

    /// A last line of the table: its date and the rest in order.
    static func line(date: String, filler: String = "end", index: String = "7") -> String {
        "LMS-3395,BSAFE,\(date),Inspira,\(index),,\(filler)"
    }
}
