import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 30, 31 and 44: more than fits, deeper than is looked, and no descriptors left.
@Suite struct SizeTests {
    private let office: FaultOffice

    init() throws { office = try FaultOffice() }

    // MARK: Row 30

    /// Ten gigabytes with nothing in them: refused by their size, without being read.
    @Test func largeFile() throws {
        let path = try office.drop("large.csv", "")
        try #require(truncate(path, 10 << 30) == 0)
        try office.drop("small.csv", FaultOffice.certificates(1))
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.wallSeconds < 10, "\(ended.errors)")
        #expect(ended.peakMemory < 300 << 20)
        #expect(office.outcomes() == ["large.csv": "deferred too-large", "small.csv": "judged"])
        #expect(office.names(office.office.inbox) == ["large.csv"])
    }

    @Test func nightIsFull() throws {
        try office.dropCertificates(1...9)
        for run: Int64 in 1...3 {
            #expect(try office.night(["--night-files", "4"]).exitCode == 0)
            let outcomes = office.outcomes(run: run).values
            #expect(outcomes.count { $0 == "judged" } == (run == 3 ? 1 : 4))
            #expect(outcomes.count { $0 == "deferred night-is-full" } == max(0, 9 - 4 * Int(run)))
        }
        #expect(try office.verify().exitCode == 0)
    }

    // MARK: Row 31

    @Test func deepAndWideFolders() throws {
        let manager = FileManager.default
        let deep = "\(office.office.inbox)/deep" + String(repeating: "/d", count: 200)
        try manager.createDirectory(atPath: deep, withIntermediateDirectories: true)
        try FaultOffice.certificates(1).write(toFile: "\(deep)/c.csv", atomically: false, encoding: .utf8)
        for number in 0..<1000 {
            try manager.createDirectory(
                atPath: "\(office.office.inbox)/folder \(number)", withIntermediateDirectories: false)
        }
        try office.drop("c2.csv", FaultOffice.certificates(2))
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.wallSeconds < 30, "\(ended.errors)")
        #expect(office.outcomes()["c2.csv"] == "judged")
        #expect(
            try office.ledger.rows("SELECT sum(entries) FROM deferrals WHERE because = 'folder-holds-other-than-files'") == ["1"])
        #expect(try office.ledger.rows("SELECT sum(entries) FROM deferrals WHERE because = 'empty-folder'") == ["1000"])
        #expect(try office.ledger.rows("SELECT seen, deferred FROM run_ends") == ["1002|1001"])
    }

    // MARK: Row 44

    /// Whatever cannot be opened waits, or the run stops: never a wrong verdict, and the next night ends it.
    @Test(
        .enabled(if: Tools.pdftotext != nil, "pdftotext is not installed: no descriptors were taken away"),
        arguments: Effort.isWhole ? Array(8...40) + [100, 260] : [8, 13, 20, 25, 260])
    func fewDescriptors(_ most: Int) throws {
        try MixedNight.fill(office)
        let ended = try office.night(descriptors: most)
        #expect(ended.exitCode != 0 && ended.exitCode != nil, "\(most): \(ended.errors)")
        if most == 260 { #expect(ended.exitCode == 1, "\(ended.errors)") }
        try office.night()
        let differences = try OfficeState(essenceOf: office).differences(from: try MixedNight.undisturbed.get().essence)
        #expect(differences.isEmpty, "\(most): \(differences.joined(separator: "\n"))")
        #expect(try office.verify().exitCode == 0)
    }

    /// More files than descriptors: none is kept open.
    @Test func descriptorsAreGivenBack() throws {
        let count = Effort.isWhole ? 10_000 : 300
        try office.dropCertificates(1...count)
        let ended = try office.night(descriptors: 260)
        #expect(ended.exitCode == 0, "\(ended.errors.suffix(500))")
        #expect(try office.ledger.rows("SELECT judged FROM run_ends") == ["\(count)"])
    }
}
