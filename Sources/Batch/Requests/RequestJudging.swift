import Glibc
package import Ledger
package import Records
package import Rulebook
import Synchronization
import Uploads

/// Takes requests in and has them judged, several to a transaction, on a thread of its own. A handle: hence a class.
///
/// 1. keep      the text that says which files it consists of, and the clerk's words; all of a group flushed at once
/// 2. receive   in the ledger, as the night does
/// 3. judge     by the worker, in the same transaction: nobody ever sees a request that is not judged
/// 4. tell      each ticket the number of its request
package final class RequestJudging: Sendable {
    /// A certificate that the request states anew: as it came it is put aside in the same transaction.
    package struct Completion: Sendable {
        let verdict: Int64
        let seen: Int64
        let reason: String

        /// - Parameters:
        ///   - seen: the version of its standing that the user has seen.
        ///   - reason: of the decision that puts it aside.
        package init(verdict: Int64, seen: Int64, reason: String) {
            self.verdict = verdict
            self.seen = seen
            self.reason = reason
        }
    }

    private struct Queue {
        var waiting: [JudgingBench.Work] = []
        var isClosed = false
    }

    private let queue = Mutex(Queue())
    private let bell: Bell
    /// The rulebook that requests are judged with now.
    private let current: Mutex<(rulebook: Rulebook, today: CalendarDay)>
    nonisolated(unsafe) private var thread: JoinedThread?

    /// Requests of one transaction, and bytes in all of them.
    private static let groupSize = 64
    private static let groupBytes: Int64 = 4 << 20
    private static let mostWaiting = 512

    /// - Parameters:
    ///   - options: as for a night; its intake and language do not matter here.
    ///   - day: asked before each group: with a new day the rulebook is read anew.
    ///   - say: told what goes wrong; names nobody.
    /// - Throws: `UnusableRulebook`, `RunFault`, `StorageFault`, `LedgerFault`.
    package init(
        _ options: NightOptions, _ incoming: IncomingFolder, day: @escaping @Sendable () -> CalendarDay,
        say: @escaping @Sendable (String) -> Void
    ) throws {
        let bell = Bell()
        self.bell = bell
        let bench = try JudgingBench(options, incoming, day: day, say: say)
        current = Mutex((bench.rulebook, bench.today))
        nonisolated(unsafe) let handed = bench
        thread = JoinedThread { [self] in
            while let group = next() {
                handed.judge(group)
                current.withLock { $0 = (handed.rulebook, handed.today) }
            }
        }
        guard thread != nil else { throw RunFault.noWorker("no thread for it") }
    }

    package var rulebook: Rulebook { current.withLock { $0.rulebook } }

    /// The day for which it was read.
    package var today: CalendarDay { current.withLock { $0.today } }

    /// Hands a request over; its files are no longer its sender's.
    /// - Returns: nil where too many wait.
    package func submit(
        _ request: IncomingRequest, _ facts: RequestFacts, by user: Standing, completing completion: Completion? = nil
    ) -> JudgingTicket? {
        let ticket = JudgingTicket(of: user.user)
        let isTaken = queue.withLock { queue in
            guard !queue.isClosed, queue.waiting.count < Self.mostWaiting else { return false }
            queue.waiting.append(
                JudgingBench.Work(
                    files: request.handOver(), facts: facts, user: user, completion: completion, ticket: ticket))
            return true
        }
        guard isTaken else { return nil }
        bell.ring()
        return ticket
    }

    /// Judges what waits, and no more.
    package func close() {
        queue.withLock { $0.isClosed = true }
        bell.ring()
        thread?.join()
    }

    /// Small requests go together, a large one alone.
    private func next() -> [JudgingBench.Work]? {
        while true {
            let (group, isClosed) = queue.withLock { queue in
                var (group, bytes): ([JudgingBench.Work], Int64) = ([], 0)
                for submission in queue.waiting.prefix(Self.groupSize) {
                    bytes += submission.size
                    if !group.isEmpty, bytes > Self.groupBytes { break }
                    group.append(submission)
                }
                queue.waiting.removeFirst(group.count)
                return (group, queue.isClosed)
            }
            if !group.isEmpty { return group }
            if isClosed { return nil }
            bell.wait()
        }
    }
}
