import Batch
import Testing

@Suite("Times of day")
struct DayTimeTests {
    @Test(arguments: ["00:00", "02:30", "09:05", "23:59"])
    func goesThereAndBack(_ text: String) { #expect(DayTime(text)?.description == text) }

    @Test(arguments: ["", "2:30", "02:3", "24:00", "02:60", "02-30", "02:30:00", "+2:30", " 2:30", "٠٢:٣٠", "-1:30"])
    func anythingElseIsNone(_ text: String) { #expect(DayTime(text) == nil) }

    @Test(arguments: [("02:30", "06:30", 240), ("23:30", "00:15", 45), ("06:30", "02:30", 1200), ("01:00", "01:00", 0)])
    func minutesUntil(_ one: String, _ other: String, _ minutes: Int) throws {
        #expect(try #require(DayTime(one)).minutes(until: #require(DayTime(other))) == minutes)
    }
}
