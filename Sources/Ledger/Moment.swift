import Glibc

/// Seconds since 1970 in UTC. The ledger orders by number, never by time, so a clock that was set back does no harm.
package struct Moment: Hashable, Comparable, Sendable {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// By the system's clock.
    package static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(seconds: Int64(time.tv_sec))
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
