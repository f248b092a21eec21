import Testing

@testable import Ledger

@Suite struct MomentTimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_795_000_000, "2026-11-18T11:06:40Z"), (1_709_164_800, "2024-02-29T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func inUTC(_ seconds: Int64, _ text: String) { #expect(Moment(seconds: seconds).timestamp == text) }
}
