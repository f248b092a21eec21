/// A date text read, with what it tells of the order of day and month in its file.
package struct DateReading: Hashable, Sendable {
    package enum Evidence: UInt8, Sendable {
        /// Says nothing of the order.
        case none
        /// Can only be day-first (`13/04/2021`).
        case dayFirst
        /// Can only be month-first (`04/13/2021`).
        case monthFirst
        /// Could be either (`03/04/2021`): its meaning hangs on the order.
        case open
    }

    package let date: StatedDate
    package let evidence: Evidence

    static let unreadable = DateReading(date: .unreadable, evidence: .none)
}
