package import Records
import Synchronization
import Uploads

/// Judges what programs send, one file after the other, on a thread of its own. A handle: hence a class.
package final class ProgramJudging: Sendable {
    private struct Work {
        let file: IncomingRequest.File
        let answer: CheckedContinuation<ProgramVerdicts, any Error>
    }

    private struct Queue {
        var waiting: [Work] = []
        var isClosed = false
    }

    private let queue = Mutex(Queue())
    private let bell: Bell
    private let incoming: IncomingFolder
    nonisolated(unsafe) private var thread: JoinedThread?

    private static let mostWaiting = 64

    /// - Parameters: as of `RequestJudging`.
    /// - Throws: `UnusableRulebook`, `RunFault`, `StorageFault`, `LedgerFault`.
    package init(
        _ options: NightOptions, _ incoming: IncomingFolder, day: @escaping @Sendable () -> CalendarDay,
        say: @escaping @Sendable (String) -> Void
    ) throws {
        bell = Bell()
        self.incoming = incoming
        nonisolated(unsafe) let bench = try ProgramBench(options, incoming, day: day, say: say)
        thread = JoinedThread { [self] in
            while let work = next() {
                let result = Result { try bench.judge(work.file) }
                nonisolated(unsafe) let handed = result
                work.answer.resume(with: handed)
            }
        }
        guard thread != nil else { throw RunFault.noWorker("no thread for it") }
    }

    /// Judges the one file of a request that a program has sent.
    /// - Returns: nil where there is no file.
    /// - Throws: `Busy` where too many wait; `StorageFault`, `RunFault`, `LedgerFault`.
    package func judge(_ request: IncomingRequest) async throws -> ProgramVerdicts? {
        guard let file = request.handOver().first else { return nil }
        return try await withCheckedThrowingContinuation { answer in
            let isTaken = queue.withLock { queue in
                guard !queue.isClosed, queue.waiting.count < Self.mostWaiting else { return false }
                queue.waiting.append(Work(file: file, answer: answer))
                return true
            }
            if isTaken { return bell.ring() }
            try? incoming.folder.remove(file.place)
            answer.resume(throwing: Busy())
        }
    }

    /// Too many files wait.
    package struct Busy: Error {}

    /// Judges what waits, and no more.
    package func close() {
        queue.withLock { $0.isClosed = true }
        bell.ring()
        thread?.join()
    }

    private func next() -> Work? {
        while true {
            let (work, isClosed) = queue.withLock { queue in
                (queue.waiting.isEmpty ? nil : queue.waiting.removeFirst(), queue.isClosed)
            }
            if let work { return work }
            if isClosed { return nil }
            bell.wait()
        }
    }
}
