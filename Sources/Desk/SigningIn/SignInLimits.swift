import Ledger
import Synchronization

/// How long whoever has tried in vain waits: longer with each try, never for ever. A handle: hence a class.
final class SignInLimits: Sendable {
    private struct Tries {
        var count: Int
        var last: Moment
        /// Nothing is looked at before.
        var open: Moment
    }

    /// What tries are counted for.
    enum Subject: Hashable, Sendable {
        case user(String)
        case address(String)

        /// Tries that cost no waiting.
        var free: Int {
            switch self {
            case .user: 5
            // Behind one address may sit an office.
            case .address: 20
            }
        }
    }

    private let tries = Mutex<[Subject: Tries]>([:])

    /// In seconds.
    private static let longest: Int64 = 15 * 60
    private static let forgottenAfter: Int64 = 60 * 60
    private static let mostKnown = 10_000

    /// Counts a try before its password is looked at, so that many at once count as many.
    /// - Returns: seconds to wait; nothing is counted then. Nil where it may be tried.
    func begin(_ subjects: [Subject], at now: Moment) -> Int? {
        tries.withLock { tries in
            let wait = subjects.compactMap { tries[$0]?.open.seconds }.max().map { $0 - now.seconds } ?? 0
            if wait > 0 { return Int(min(wait, Self.longest)) }
            if tries.count > Self.mostKnown { Self.forget(&tries, now) }
            for subject in subjects {
                var own = tries[subject] ?? Tries(count: 0, last: now, open: now)
                if now.seconds - own.last.seconds > Self.forgottenAfter { own.count = 0 }
                own.count += 1
                own.last = now
                own.open = Moment(seconds: now.seconds + Self.delay(own.count - subject.free))
                tries[subject] = own
            }
            return nil
        }
    }

    /// Forgets the tries of one who has shown the password.
    func succeeded(_ subjects: [Subject]) {
        tries.withLock { tries in for subject in subjects { tries[subject] = nil } }
    }

    /// How many are remembered.
    var known: Int { tries.withLock { $0.count } }

    private static func delay(_ tries: Int) -> Int64 { tries < 0 ? 0 : min(longest, 1 << min(tries, 20)) }

    private static func forget(_ tries: inout [Subject: Tries], _ now: Moment) {
        tries = tries.filter { now.seconds - $0.value.last.seconds <= forgottenAfter }
        guard tries.count > mostKnown else { return }
        let kept = tries.sorted { $0.value.last > $1.value.last }.prefix(mostKnown / 2)
        tries = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
