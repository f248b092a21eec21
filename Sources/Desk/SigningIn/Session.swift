import Ledger
import Rulebook

/// A user at the desk, from signing in to signing out.
struct Session: Hashable, Sendable {
    let standing: Standing
    let openedAt: Moment
    var seenAt: Moment
    var language: Language

    /// In seconds: without a request.
    static let idleLimit: Int64 = 30 * 60
    /// In seconds: a working day, whatever is done in it.
    static let wholeLimit: Int64 = 10 * 60 * 60

    func isOver(at now: Moment) -> Bool {
        now.seconds - seenAt.seconds >= Self.idleLimit || now.seconds - openedAt.seconds >= Self.wholeLimit
            || now.seconds < openedAt.seconds
    }
}
