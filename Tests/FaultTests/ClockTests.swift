import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 28 and 29: a clock that somebody sets, days that are not like others, and a machine that is off at night.
@Suite struct ClockTests {
    /// Nights one after the other, each at a time of its own, in a zone.
    private static let nights: [(zone: String, times: [String])] = [
        // An hour back, and a day forward.
        ("UTC", ["2026-11-23T23:15:00Z", "2026-11-23T22:15:00Z", "2026-11-24T22:15:00Z", "2026-11-23T23:30:00Z"]),
        // Both nights in which the clocks of a zone are changed, before, within and after the hour.
        ("America/New_York", ["2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z", "2026-11-01T05:59:59Z", "2026-11-01T06:30:00Z"]),
        // The leap day and the end of the year.
        ("UTC", ["2028-02-28T23:59:59Z", "2028-02-29T00:00:00Z", "2028-02-29T23:59:59Z", "2028-12-31T23:59:59Z"]),
    ]

    private static let shim = Result { try ClockShim() }
    private static let isPossible = (try? shim.get()) != nil

    @Test(.enabled(if: isPossible, "no C compiler: no clock was set"), arguments: nights.indices)
    func clockJumps(_ place: Int) throws {
        let office = try FaultOffice()
        let (zone, times) = Self.nights[place]
        let shim = try Self.shim.get()
        for (number, time) in times.enumerated() {
            try office.drop("c\(number).csv", FaultOffice.certificates(number))
            let moment = try Date(time, strategy: .iso8601)
            let ended = try office.night(environment: shim.environment(moment).merging(["TZ": zone]) { $1 })
            #expect(ended.exitCode == 0, "\(time): \(ended.errors)")
            #expect(office.outcomes(run: Int64(number + 1)) == ["c\(number).csv": "judged"], "\(time)")
            #expect(
                try office.ledger.rows(
                    "SELECT began_at - \(Int(moment.timeIntervalSince1970)) FROM runs ORDER BY id DESC LIMIT 1") != [])
        }
        #expect(try office.ledger.rows("SELECT count(*) FROM deliveries") == ["\(times.count)"])
        // In the order of their numbers, whatever the times.
        let actions = try office.ledger.rows("SELECT action FROM audit ORDER BY sequence")
        #expect(actions == times.flatMap { _ in ["run-begun", "received", "judged", "settled", "run-ended"] })
        #expect(try office.verify().exitCode == 0)
    }

    /// The clock says that the file was changed in the future: it is looked at twice instead.
    @Test(.enabled(if: isPossible, "no C compiler: no clock was set"))
    func fileFromTheFuture() throws {
        let office = try FaultOffice()
        try office.drop("c.csv", FaultOffice.certificates(1))
        let environment = try Self.shim.get().environment(Date.now.addingTimeInterval(-3600))
        let ended = try office.night(["--quiet-period", "1"], environment: environment)
        #expect(ended.exitCode == 0 && ended.errors.contains("looking again in 1 s"), "\(ended.errors)")
        #expect(office.outcomes() == ["c.csv": "judged"])
    }

    @Test func nightIsMadeUpForWhenTheMachineIsOnAgain() throws {
        let timer = try String(contentsOfFile: "\(Project.root)/Fixtures/units/transferdesk-night.timer", encoding: .utf8)
        #expect(timer.split(separator: "\n").contains("Persistent=true"))
    }
}

/// A library that stands between the program and its clock. A handle: hence a class.
private final class ClockShim: Sendable {
    private let folder: TemporaryFolderBox

    /// The real-time clock says what `CLOCK_SAYS` says, in seconds since 1970, and stands still.
    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <sys/time.h>
        #include <time.h>
        static long said(void) { return atol(getenv("CLOCK_SAYS")); }
        int clock_gettime(clockid_t clock, struct timespec *now) {
            if (clock == CLOCK_REALTIME) { now->tv_sec = said(); now->tv_nsec = 0; return 0; }
            return ((int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime"))(clock, now);
        }
        int gettimeofday(struct timeval *now, void *zone) { now->tv_sec = said(); now->tv_usec = 0; return 0; }
        time_t time(time_t *now) { if (now) *now = said(); return said(); }
        """

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = TemporaryFolderBox(folder: folder)
        var compiler = Program()
        compiler.path = "/usr/bin/cc"
        let source = try folder.write("clock.c", Self.source)
        let ended = try compiler.run(["-shared", "-fPIC", "-o", "\(folder.path)/clock.so", source, "-ldl"])
        guard ended.exitCode == 0 else { throw ProgramFault(ended.errors) }
    }

    func environment(_ moment: Date) -> [String: String] {
        ["LD_PRELOAD": "\(folder.folder.path)/clock.so", "CLOCK_SAYS": "\(Int(moment.timeIntervalSince1970))"]
    }
}

/// Never changed once it is made.
private struct TemporaryFolderBox: @unchecked Sendable {
    let folder: TemporaryFolder
}
