import Foundation
import Glibc
import ProgramSupport
import Testing

/// Takes minutes: only where it is asked for.
@Suite(.enabled(if: ProgramOffice.isLong), .timeLimit(.minutes(60))) struct NightMemoryTests {
    /// Ten times what a night takes: the rest waits, and the room that it needs is that of its names.
    @Test func hundredThousandFiles() throws {
        let office = try ProgramOffice()
        for number in 0..<100_000 {
            let row = "\(1_000_000 + number),Person \(number) Example,BSAFE,LMS-3395,2021-03-12,Completed,Inspira"
            try office.drop("\(number).csv", SampleUpload.table(row))
        }
        let ended = try office.night(patience: 3000)
        let entries = try office.numbers("entries")
        #expect(ended.exitCode == 0 && entries["judged"] == 10_000 && entries["deferred"] == 90_000)
        print("100,000 files: \(Int(ended.wallSeconds)) s, \(ended.peakMemory >> 20) MB at most")
        #expect(ended.peakMemory < 400 << 20)
    }
}
