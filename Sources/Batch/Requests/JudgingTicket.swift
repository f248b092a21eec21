import Synchronization

/// What becomes of a request that was handed over to be judged. Any thread. A handle: hence a class.
package final class JudgingTicket: Sendable {
    package enum State: Sendable {
        case waiting
        /// Records that are judged so far.
        case judging(Int)
        /// The number of the request.
        case done(Int64)
        /// Nothing is written; it may be sent in again.
        case failed(any Error)
    }

    private struct Inside {
        var state = State.waiting
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let inside = Mutex(Inside())
    /// Who has sent it in.
    package let user: Int64

    init(of user: Int64) { self.user = user }

    package var state: State { inside.withLock { $0.state } }

    /// Waits for the end, but no longer than it is told.
    package func wait(for duration: Duration) async -> State {
        let alarm = Task {
            try await Task.sleep(for: duration)
            wake()
        }
        await withCheckedContinuation { continuation in
            let isOver = inside.withLock { inside in
                switch inside.state {
                case .done, .failed: return true
                case .waiting, .judging: inside.waiters.append(continuation)
                }
                return false
            }
            if isOver { continuation.resume() }
        }
        alarm.cancel()
        return state
    }

    func judged(_ records: Int) { inside.withLock { $0.state = .judging(records) } }

    func end(_ state: State) {
        inside.withLock { $0.state = state }
        wake()
    }

    private func wake() {
        let waiters = inside.withLock { inside in
            defer { inside.waiters = [] }
            return inside.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
