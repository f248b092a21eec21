import Glibc
import Testing

@testable import Batch

@Suite struct QuietTests {
    private let office: OpenedOffice

    init() throws { office = try OpenedOffice() }

    private func quiet(_ period: Int) -> Quiet {
        var settings = IntakeSettings()
        settings.quietPeriod = period
        return Quiet(settings)
    }

    @Test func youngAndOld() throws {
        try office.drop("a")
        let candidates = try office.scan().candidates
        #expect(quiet(3600).split(candidates).young == candidates)
        #expect(quiet(0).split(candidates).ready == candidates)
        usleep(1_100_000)
        #expect(quiet(1).split(candidates).ready == candidates)
    }

    /// A copy that keeps its time of writing is as young as it is.
    @Test func oldTimeOfWritingMakesNoOldFile() throws {
        try office.drop("a")
        var times = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
        #expect(utimes("\(office.office.inbox)/a", &times) == 0)
        let candidates = try office.scan().candidates
        #expect(candidates.map(\.status.writtenAt) == [1_000_000_000_000_000])
        #expect(quiet(60).split(candidates).young == candidates)
    }

    @Test func markerSaysItIsComplete() throws {
        try office.drop("a")
        try office.drop("a.done", "4")
        let candidates = try office.scan().candidates
        #expect(candidates.count == 1 && quiet(3600).split(candidates).ready == candidates)
    }

    /// Changed, gone, replaced, grown: only what is as it was may be taken.
    @Test func waiting() throws {
        for name in ["changed", "gone", "replaced", "still", "written"] { try office.drop(name) }
        let scan = try office.scan()
        chmod("\(office.office.inbox)/changed", 0o640)
        unlink("\(office.office.inbox)/gone")
        unlink("\(office.office.inbox)/replaced")
        try office.drop("replaced")
        let file = open("\(office.office.inbox)/written", O_WRONLY | O_APPEND)
        write(file, "more", 4)
        close(file)
        let began = ContinuousClock.now
        let ready = quiet(1).wait(for: scan.candidates, looking: scan.again, isStopped: { false })
        #expect(ready.map(\.name.text) == ["still"] && ContinuousClock.now - began >= .seconds(1))
    }

    @Test(.timeLimit(.minutes(20))) func stopEndsTheWait() throws {
        try office.drop("a")
        let scan = try office.scan()
        #expect(quiet(600).wait(for: scan.candidates, looking: scan.again, isStopped: { true }) == [])
    }
}
