import Records
import Testing

@testable import Rulebook

/// How long a completion serves, and the edges of a yearly cycle.
@Suite struct RenewalTests {
    @Test(arguments: [
        ("2026-03-31", "2025-04-01", "2026-03-31"), ("2026-04-01", "2026-04-01", "2027-03-31"),
        ("2026-12-31", "2026-04-01", "2027-03-31"), ("2027-01-01", "2026-04-01", "2027-03-31"),
        ("2024-02-28", "2023-04-01", "2024-03-31"), ("2024-02-29", "2023-04-01", "2024-03-31"),
        ("2024-03-01", "2023-04-01", "2024-03-31"), ("2025-02-28", "2024-04-01", "2025-03-31"),
        ("2000-04-01", "2000-04-01", "2001-03-31"),
    ])
    func dayBelongsToItsCycle(_ day: String, _ first: String, _ last: String) throws {
        let cycle = Renewal("yearly from 04-01")?.cycle(of: try #require(CalendarDay(day)))
        #expect(cycle?.first == CalendarDay(first))
        #expect(cycle?.last == CalendarDay(last))
    }

    @Test func cycleOfTheCalendarYear() throws {
        let cycle = Renewal("yearly from 01-01")?.cycle(of: try #require(CalendarDay("2024-02-29")))
        #expect(cycle?.first == CalendarDay("2024-01-01"))
        #expect(cycle?.last == CalendarDay("2024-12-31"))
    }

    /// A cycle that begins on 1 March ends on the last of February, whichever that is.
    @Test func cycleThatEndsInFebruary() throws {
        let renewal = try #require(Renewal("yearly from 03-01"))
        #expect(renewal.cycle(of: try #require(CalendarDay("2024-02-29")))?.last == CalendarDay("2024-02-29"))
        #expect(renewal.cycle(of: try #require(CalendarDay("2023-02-28")))?.last == CalendarDay("2023-02-28"))
        #expect(renewal.cycle(of: try #require(CalendarDay("2024-03-01")))?.last == CalendarDay("2025-02-28"))
    }

    @Test func courseTakenOnceHasNoCycle() throws {
        #expect(Renewal("once") == .once)
        #expect(Renewal.once.cycle(of: try #require(CalendarDay("2024-01-01"))) == nil)
    }

    @Test(arguments: [
        "", "Once", "yearly", "yearly from", "yearly from 13-01", "yearly from 02-29", "yearly from 04-31", "04-01",
    ])
    func otherTextIsNone(_ text: String) {
        #expect(Renewal(text) == nil)
    }
}
