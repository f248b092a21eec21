import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Every dated row on the day before, on the first day, on every kind of day inside its interval, and after it.
@Suite struct DatedRowsTests {
    private let rulebook: Rulebook

    init() throws { rulebook = try Project.rulebook.get() }

    /// Days to try against a date that may have month or year precision; whether a day is certainly reached is asked of each
    /// day that the date may mean, one by one.
    struct Dated {
        let possible: [CalendarDay]

        init(_ text: String) throws {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            let months = parts.count > 1 ? [parts[1]] : Array(1...12)
            let days = parts.count > 2 ? [parts[2]] : Array(1...31)
            possible = months.flatMap { month in days.compactMap { CalendarDay(year: parts[0], month: month, day: $0) } }
            try #require(!possible.isEmpty, "\(text)")
        }

        /// The day before, the first, a middle one, the last but one, the last, the day after.
        var tried: [CalendarDay] {
            let inside = [possible[0], possible[possible.count / 2], possible[max(0, possible.count - 2)], possible.last!]
            return [possible[0].dayBefore] + inside + [Self.dayAfter(possible.last!)]
        }

        static func dayAfter(_ day: CalendarDay) -> CalendarDay {
            CalendarDay(year: day.year, month: day.month, day: day.day + 1)
                ?? CalendarDay(year: day.year, month: day.month + 1, day: 1)
                ?? CalendarDay(year: day.year + 1, month: 1, day: 1)!
        }
    }

    // MARK: courses.csv, since

    /// Certainly before whatever day the course began on: referred. On any other day: nothing is said of it.
    @Test func courseIsBelievedFromItsFirstPossibleDay() throws {
        var tried = 0
        for entry in rulebook.rows[.courses] where !entry.cells[5].isEmpty {
            let course = try #require(rulebook.course(entry.id))
            let code = try #require(rulebook.currentCodes(of: course).first, "\(entry.id) has no code to be met by")
            let since = try Dated(entry.cells[5])
            for day in since.tried {
                let certificate = Certificate(code: rulebook[code].id, completedOn: day.description)
                let explanation = try #require(try Certificate.judge([certificate]).first)
                let isBefore = since.possible.allSatisfy { day < $0 }
                let expected = isBefore ? "refer before-course-existed" : "accept current-course"
                #expect(explanation.verdictAndReason == expected, "\(entry.id) on \(day)")
                if isBefore { #expect(explanation.row == course.row, "\(entry.id) on \(day)") }
                tried += 1
            }
        }
        #expect(tried >= 6 * 6)
    }

    // MARK: equivalences.csv, in force

    @Test func rowRejectsOnlyOnceItIsCertainlyInForce() throws {
        var tried = 0
        for (index, row) in rulebook.equivalences.enumerated() where row.from != nil && row.relation != .covers {
            let from = try Dated(rulebook.rows[.equivalences][index].cells[4])
            for day in from.tried {
                let isInForce = from.possible.allSatisfy { $0 <= day }
                let explanation = try judged(row, asOf: day, rulebook)
                let expected = isInForce ? RowOracle(rulebook).verdict(byRow: row) : "refer rule-not-in-force"
                #expect(explanation.verdictAndReason == expected, "\(row.id) as of \(day)")
                #expect(explanation.row == rulebook.id(index, in: .equivalences), "\(row.id) as of \(day)")
                tried += 1
            }
        }
        #expect(tried >= 5 * 6)
    }

    /// Dated rows that inform are asked directly, for they decide nothing.
    @Test func everyDatedRowKnowsItsDays() throws {
        for (index, row) in rulebook.equivalences.enumerated() {
            let cells = rulebook.rows[.equivalences][index].cells
            let from = cells[4].isEmpty ? nil : try Dated(cells[4])
            let until = cells[5].isEmpty ? nil : try Dated(cells[5])
            for day in (from?.tried ?? []) + (until?.tried ?? []) + [Project.today] {
                let begun = from?.possible.allSatisfy { $0 <= day } ?? true
                let lasts = until?.possible.allSatisfy { day <= $0 } ?? true
                #expect(row.isCertainlyInForce(on: day) == (begun && lasts), "\(row.id) on \(day)")
            }
        }
    }

    /// No shipped row ends; made-up ends are held to the same rule, 29 February among them.
    @Test(arguments: ["2024-02", "2024-02-29", "2025", "2023-12-31"])
    func rowThatEndsRejectsOnlyWhileItCertainlyLasts(_ text: String) throws {
        var tables = try RuleTables()
        tables.set(.equivalences, "asitf-bsafe", "in_force_until", to: text)
        let book = try tables.load()
        let index = try #require(book.equivalences.firstIndex { $0.id == "asitf-bsafe" })
        let until = try Dated(text)
        for day in until.tried {
            let lasts = until.possible.allSatisfy { day <= $0 }
            let explanation = try judged(book.equivalences[index], asOf: day, book)
            #expect(
                explanation.verdictAndReason == (lasts ? "reject replaced-not-accepted" : "refer rule-not-in-force"), "\(day)")
        }
    }

    private func judged(_ row: Equivalence, asOf day: CalendarDay, _ book: Rulebook) throws -> Explanation {
        guard case .course(let course) = row.origin else { throw NoCertificate(row: row.id) }
        var certificate = Certificate(completedOn: "2010-05-06")
        if let code = book.codes.first(where: { $0.course == course }) {
            certificate.code = code.id
        } else {
            certificate.title = book.titles.first { $0.courses == [course] }?.text
        }
        guard let explanation = try Certificate.judge([certificate], asOf: day, rulebook: book).first else {
            throw NoCertificate(row: row.id)
        }
        return explanation
    }

    /// A dated row that no made-up certificate here meets.
    struct NoCertificate: Error {
        let row: String
    }
}
