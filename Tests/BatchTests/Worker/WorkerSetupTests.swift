import Ledger
import Records
import Testing

@testable import Batch

@Suite struct WorkerSetupTests {
    private static let setup = WorkerSetup(
        tables: SampleRules.tables, spool: "/somewhere/spool", asOf: CalendarDay("2026-11-23")!, issuer: "Inspira",
        staff: .of([1]),
        history: nil)

    @Test func roundTrip() throws { #expect(try WorkerSetup(Self.setup.bytes) == Self.setup) }

    @Test func truncations() {
        let whole = Self.setup.bytes
        for count in [0, 1, 100, whole.count / 2] + ((whole.count - 100)..<whole.count) {
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try WorkerSetup(Array(whole[..<count])) }
        }
    }

    @Test func limitsGrowWithTheSize() {
        var settings = WorkerSettings(program: "/bin/true", arguments: [])
        (settings.processorSeconds, settings.seconds) = (10, 60)
        #expect(settings.processorSeconds(size: 0) == 10 && settings.processorSeconds(size: 1 << 30) == 1034)
        let job = Job(delivery: 1, sources: [], request: nil, seconds: 1034)
        #expect(settings.milliseconds(job) == 1_084_000)
    }
}
