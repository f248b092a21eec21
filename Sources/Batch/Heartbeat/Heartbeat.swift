import Glibc
package import Ledger

/// Whether the nights do their work, by what the last one left behind. Names nobody and no file that came in.
package struct Heartbeat {
    /// What is missing; empty when all is well.
    package let complaints: [String]
    /// The last run in a line; nil where there was none.
    package let words: String?

    /// - Parameters:
    ///   - hours: within which a run must have ended.
    ///   - now: the time that they are counted back from.
    package init(_ ledger: Ledger, _ office: OfficeFolder, within hours: Int, now: Moment = .now) throws {
        let latest = try ledger.latestRun()
        let last = try ledger.lastRun()
        var complaints: [String] = []
        if let latest, latest.end == nil {
            complaints.append(
                "run \(latest.id) began at \(latest.beganAt.utc) and has not ended: it was stopped, or is still at work")
        }
        if let last {
            complaints += Self.complaints(endedAt: last.endedAt, run: last.id, hours, now)
            if last.exitCode > 1 { complaints.append("run \(last.id) ended with exit code \(last.exitCode)") }
            if !Self.isFolder(office.report(last.id)) {
                complaints.append("the report of run \(last.id) is not there: \(office.report(last.id))")
            }
        } else {
            complaints.append("no run has ever ended here")
        }
        let waiting = try ledger.count(.received)
        if waiting > 0 { complaints.append("\(waiting) received and not judged yet") }
        self.complaints = complaints
        words = last.map { last in
            "Run \(last.id) ended at \(last.endedAt.utc) with exit code \(last.exitCode); its report is "
                + "\(office.report(last.id)). No delivery waits."
        }
    }

    private static func complaints(endedAt: Moment, run: Int64, _ hours: Int, _ now: Moment) -> [String] {
        if endedAt.seconds < now.seconds - Int64(hours) * 3600 {
            return ["no run has ended in the last \(hours) hours; the last, run \(run), ended at \(endedAt.utc)"]
        }
        // Otherwise a clock that was set back would keep this quiet until it has caught up.
        if endedAt.seconds > now.seconds + 3600 {
            return ["run \(run) ended at \(endedAt.utc), which is yet to come: see to the clock of this machine"]
        }
        return []
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
