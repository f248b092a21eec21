import OfficeSupport
import Testing

@testable import Batch

@Suite struct NightBudgetTests {
    private func admitted(_ sizes: [Int], files: Int = 10, bytes: Int64 = 100) throws -> [Bool] {
        let office = try OpenedOffice()
        for (number, size) in sizes.enumerated() {
            try office.drop("\(number)", String(repeating: "a", count: size))
        }
        var settings = IntakeSettings()
        (settings.nightFiles, settings.nightBytes) = (files, bytes)
        var budget = NightBudget(settings)
        return try office.scan().candidates.map { budget.admits($0) }
    }

    @Test func files() throws { #expect(try admitted([1, 1, 1], files: 2) == [true, true, false]) }
    @Test func bytes() throws { #expect(try admitted([60, 40, 1, 0]) == [true, true, false, true]) }
    /// A large one does not keep the small ones behind it waiting.
    @Test func largeOneIsPassedOver() throws { #expect(try admitted([10, 101, 90]) == [true, false, true]) }

    @Test func folderCountsWithAllOfItsFiles() throws {
        let office = try OpenedOffice()
        try office.drop(folder: "folder", ["a": "12345", "b": "12345"])
        var settings = IntakeSettings()
        settings.nightBytes = 9
        var budget = NightBudget(settings)
        let candidate = try #require(try office.scan().candidates.first)
        #expect(candidate.size == 10 && !budget.admits(candidate))
    }
}
