import FixtureSupport
import Foundation
import Ledger
import ProgramSupport
import Testing

/// The same bytes give the same bytes: by `judge`, by a night, and by a night that was killed again and again.
@Suite(.timeLimit(.minutes(20))) struct NightIdentityTests {
    private static let demo = ["request.csv", "agency-batch.xml", "form-letter.txt", "certificate.txt"]

    private static func sample(_ name: String) throws -> [UInt8] {
        [UInt8](try #require(FileManager.default.contents(atPath: "\(Project.root)/Fixtures/demo/\(name)")))
    }

    /// - Returns: NDJSON and CSV as `judge` writes them.
    private static func judged(_ name: String, _ bytes: [UInt8]) throws -> [[UInt8]] {
        let folder = try TemporaryFolder()
        try folder.write(name, bytes)
        return try ["ndjson", "csv"].map { format in
            let ended = try Program.run(
                ["judge", name, "--format", format, "--rules", Project.rules] + Program.asOf, in: folder.path)
            #expect(ended.exitCode == 0, "\(ended.errors)")
            return ended.output
        }
    }

    private static func reports(_ office: ProgramOffice, of run: Int64 = 1) -> [[UInt8]?] {
        ["verdicts.ndjson", "verdicts.csv"].map { office.report($0, of: run) }
    }

    /// Kills nights ever later, until one comes to its end.
    private static func nightAfterKills(_ office: ProgramOffice, first: Double, step: Double) throws -> Int {
        var patience = first
        var kills = 0
        while true {
            let ended = try office.night(patience: patience)
            guard ended.exitCode == nil else {
                #expect(ended.exitCode == 0, "\(ended.errors)")
                return kills
            }
            kills += 1
            patience += step
        }
    }

    private func check(_ name: String, _ bytes: [UInt8]) throws {
        let judged = try Self.judged(name, bytes)
        #expect(judged[0].count > 100)
        let (calm, killed) = (try ProgramOffice(), try ProgramOffice())
        for office in [calm, killed] { try office.drop(Array(name.utf8), bytes) }
        #expect(try calm.night().exitCode == 0)
        #expect(Self.reports(calm) == judged)
        #expect(try Self.nightAfterKills(killed, first: 0.05, step: 0.12) > 0)
        #expect(Self.reports(killed) == judged)
        #expect(try killed.ledger().deliveries().count == 1)
    }

    @Test(arguments: demo) func everyFormat(_ name: String) throws { try check(name, Self.sample(name)) }

    @Test(.enabled(if: Tools.pdftotext != nil, "pdftotext is not installed")) func pdf() throws {
        try check("certificate.pdf", Self.sample("certificate.pdf"))
    }

    @Test func largeTable() throws {
        let rows = (0..<30_000).map {
            "\(1_000_000 + $0),Person \($0) Example,BSAFE,LMS-3395,2021-03-\(10 + $0 % 19),Completed,Inspira"
        }
        let bytes = Array(([SampleUpload.header] + rows).joined(separator: "\n").utf8)
        let judged = try Self.judged("large.csv", bytes)
        let killed = try ProgramOffice()
        try killed.drop(Array("large.csv".utf8), bytes)
        // The last of them while the worker is amid it, or the ledger.
        for patience in [0.3, 0.9, 2.5] { #expect(try killed.night(patience: patience).exitCode == nil) }
        #expect(try killed.night().exitCode == 0)
        #expect(Self.reports(killed) == judged)
        #expect(try killed.ledger().attempts(at: 1).count > 1)
        guard ProgramOffice.isLong else { return }
        let calm = try ProgramOffice()
        try calm.drop(Array("large.csv".utf8), bytes)
        #expect(try calm.night().exitCode == 0 && Self.reports(calm) == judged)
        #expect(try Program.run(["verify", killed.path]).exitCode == 0)
    }

    /// What was received before the kill keeps its number.
    @Test func severalFilesKilled() throws {
        let (calm, killed) = (try ProgramOffice(), try ProgramOffice())
        for office in [calm, killed] {
            for number in 10..<40 {
                try office.drop("\(number).csv", SampleUpload.table + String(repeating: "\n", count: number))
            }
        }
        _ = try calm.night()
        #expect(try Self.nightAfterKills(killed, first: 0.2, step: 0.15) > 0)
        #expect(Self.reports(killed) == Self.reports(calm))
        #expect(try killed.numbers("entries") == calm.numbers("entries"))
        #expect(try Program.run(["verify", killed.path]).exitCode == 0)
    }
}
