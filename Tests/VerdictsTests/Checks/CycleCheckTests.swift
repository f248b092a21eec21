import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// The yearly assessment on both sides of each 1 April, and at the end of February (SPEC 5.7, note 9).
@Suite struct CycleCheckTests {
    static let asOfDays = [
        "2020-02-28", "2020-02-29", "2020-03-01", "2023-02-28", "2024-02-29", "2024-03-30", "2024-03-31", "2024-04-01",
        "2024-04-02", "2024-12-31", "2025-01-01", "2026-03-31", "2026-04-01", "2026-11-23", "2027-03-31", "2028-02-29",
    ]

    /// The year in which the cycle of a day begins, worked out on the written day.
    private static func cycleYear(_ day: CalendarDay) -> Int { day.description.dropFirst(5) < "04-01" ? day.year - 1 : day.year }

    /// Every edge day that is not ahead: before the cycle it is over, in the cycle it holds until the next 31 March.
    @Test(arguments: asOfDays)
    func everyEdgeDayBelongsToItsCycle(_ asOf: String) throws {
        let asOf = try #require(CalendarDay(asOf))
        let year = Self.cycleYear(asOf)
        let edges = (year - 1...year + 1).flatMap { year in
            [
                "\(year)-02-28", "\(year)-02-29", "\(year)-03-30", "\(year)-03-31", "\(year)-04-01", "\(year)-04-02",
                "\(year)-12-31",
            ]
        }
        let days = (edges.compactMap { CalendarDay($0) } + [asOf, asOf.dayBefore]).filter { $0 <= asOf }
        let certificates = days.map { Certificate(code: "LMS-7271", on: $0.description) }
        for (day, explanation) in zip(days, try Certificate.judge(certificates, asOf: asOf)) {
            let isOver = Self.cycleYear(day) < year
            #expect(
                explanation.verdictAndReason == (isOver ? "reject cycle-over" : "accept current-course"), "\(day) as of \(asOf)")
            #expect(explanation.validUntil?.description == (isOver ? nil : "\(year + 1)-03-31"), "\(day) as of \(asOf)")
        }
        #expect(days.contains { Self.cycleYear($0) == year } && days.contains { Self.cycleYear($0) < year })
    }

    /// Of a date that may mean several days, all must lie before the cycle.
    @Test(arguments: [
        ("March 2026", "reject cycle-over"), ("2025", "reject cycle-over"), ("April 2026", "refer date-imprecise"),
        ("2026", "refer date-imprecise"), ("01/03/2026", "reject cycle-over"), ("03/04/2026", "refer date-ambiguous"),
        ("12/01/2026", "refer date-ambiguous"), ("", "refer date-missing"), ("someday", "refer date-unreadable"),
        ("1999-01-01", "refer before-course-existed"), ("2000-01-01", "reject cycle-over"),
        ("December 2026", "refer date-in-future"),
    ])
    func everyPossibleDayMustLieBefore(_ text: String, _ expected: String) throws {
        #expect(try Certificate(code: "LMS-7271", on: text).judged().verdictAndReason == expected)
    }

    /// Whether the earlier assessment counts is open, but not where its year is over (law 2).
    @Test(arguments: [("2026-03-31", "reject cycle-over"), ("2026-04-01", "refer equivalence-not-stated")])
    func earlierAssessmentIsAskedTheSame(_ day: String, _ expected: String) throws {
        #expect(try Certificate(code: "LMS-1835", on: day).judged().verdictAndReason == expected)
    }

    @Test func courseTakenOnceIsNeverOver() throws {
        let explanation = try Certificate(code: "LMS-1834", on: "2001-01-01").judged()
        #expect(explanation.verdictAndReason == "accept current-course")
        #expect(explanation.validUntil == nil)
        #expect(explanation.findings(of: .cycle).map(\.outcome) == [.notApplicable])
    }

    /// A certificate for an assessment of a cycle to come is not yet due: the as-of day decides, not the calendar.
    @Test func dayAheadIsInTheFuture() throws {
        let explanation = try Certificate(code: "LMS-7271", on: "2026-04-01").judged(
            asOf: try #require(CalendarDay("2026-03-31")))
        #expect(explanation.verdictAndReason == "refer date-in-future")
    }
}
