import Testing

@testable import Records

@Suite struct CalendarDayTests {
    @Test(arguments: [
        (2024, 2, 29), (2000, 2, 29), (2023, 2, 28), (1, 1, 1), (9999, 12, 31), (2021, 4, 30), (2021, 12, 31),
    ])
    func days(_ year: Int, _ month: Int, _ day: Int) throws {
        let made = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(made.year == year && made.month == month && made.day == day)
        #expect(CalendarDay(made.description) == made)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, 32),
        (0, 1, 1), (-1, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2021, Int.min, 1), (2021, 1, Int.max),
    ])
    func noDays(_ year: Int, _ month: Int, _ day: Int) { #expect(CalendarDay(year: year, month: month, day: day) == nil) }

    @Test(arguments: [
        "", "2021", "2021-3-12", "21-03-12", "2021-03-12 ", " 2021-03-12", "2021/03/12", "2021-03-1２", "+021-03-12",
        "2021-03-12T00:00",
        "2021--312", "٢٠٢١-٠٣-١٢", "2021-03-12-", "-2021-03-12",
    ])
    func onlyOneFormIsRead(_ text: String) { #expect(CalendarDay(text) == nil) }

    @Test(arguments: [
        ("2021-03-01", "2021-02-28"), ("2024-03-01", "2024-02-29"), ("2021-01-01", "2020-12-31"), ("2021-05-01", "2021-04-30"),
        ("2021-03-12", "2021-03-11"), ("0001-01-01", "0001-01-01"),
    ])
    func theDayBefore(_ day: String, _ before: String) { #expect(CalendarDay(day)?.dayBefore.description == before) }

    /// Day by day through a leap year and its neighbours.
    @Test func daysFollowOneAnother() throws {
        var day = try #require(CalendarDay("2025-12-31"))
        var count = 0
        while day.year >= 2023 {
            #expect(day.dayBefore < day)
            day = day.dayBefore
            count += 1
        }
        #expect(count == 365 + 366 + 365)
    }

    @Test func monthsHaveAFirstAndALastDay() {
        #expect(CalendarDay.first(ofMonth: 2, year: 2024)?.description == "2024-02-01")
        #expect(CalendarDay.last(ofMonth: 2, year: 2024)?.description == "2024-02-29")
        #expect(CalendarDay.last(ofMonth: 2, year: 2023)?.description == "2023-02-28")
        #expect(CalendarDay.last(ofMonth: 13, year: 2023) == nil && CalendarDay.first(ofMonth: 0, year: 2023) == nil)
    }

    @Test func numbersSortAsDaysDo() throws {
        let days = try ["2020-12-31", "2021-01-01", "2021-01-02", "2021-02-01"].map { try #require(CalendarDay($0)) }
        #expect(days.sorted() == days && days[0].number == 20_201_231)
    }
}
