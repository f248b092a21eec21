import Glibc

/// Tells what is no longer being written. The age is that of the last change of any kind, which no program can set back; where the
/// clock says otherwise, or the entry is young, it is looked at twice.
struct Quiet {
    private let period: Int

    init(_ settings: IntakeSettings) { period = settings.quietPeriod }

    /// - Returns: what may be taken now, and what must be waited for. A marker says that its file is complete.
    func split(_ candidates: [Candidate]) -> (ready: [Candidate], young: [Candidate]) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let latest = Int64(now.tv_sec - period) * 1_000_000_000 + Int64(now.tv_nsec)
        let isReady = { (candidate: Candidate) in candidate.marker != nil || period == 0 || candidate.changedAt <= latest }
        return (candidates.filter(isReady), candidates.filter { !isReady($0) })
    }

    /// Waits, by a clock that nobody sets.
    /// - Returns: those that are what they were.
    func wait(
        for young: [Candidate], looking again: (Candidate) -> Candidate?, isStopped: () -> Bool
    ) -> [Candidate] {
        let end = ContinuousClock.now + .seconds(period)
        while ContinuousClock.now < end {
            if isStopped() { return [] }
            usleep(50_000)
        }
        return young.filter { again($0) == $0 }
    }
}
