import Records
import Testing

@testable import Rulebook

/// Dates of the rulebook, whole months and years among them (SPEC 4).
@Suite struct DayIntervalTests {
    @Test(arguments: [
        ("2019", "2019-01-01", "2019-12-31"), ("2019-06", "2019-06-01", "2019-06-30"), ("2019-12", "2019-12-01", "2019-12-31"),
        ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02", "2024-02-01", "2024-02-29"), ("2000-02", "2000-02-01", "2000-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"), ("2023-02-01", "2023-02-01", "2023-02-01"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ])
    func intervalIsRead(_ text: String, _ first: String, _ last: String) {
        let interval = DayInterval(text)
        #expect(interval?.first == CalendarDay(first))
        #expect(interval?.last == CalendarDay(last))
    }

    @Test(arguments: [
        "", "-", "19", "201", "20190", "2019-", "2019-0", "2019-00", "2019-13", "2019-6", "2019-06-", "2019-06-31", "2023-02-29",
        "0000", "2019/06", "2019-+6", "+201", "-201", " 2019", "2019 ", "٢٠١٩", "2019-06-01T00:00",
    ])
    func otherTextIsNone(_ text: String) {
        #expect(DayInterval(text) == nil)
    }
}
