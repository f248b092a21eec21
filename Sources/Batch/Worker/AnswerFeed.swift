import Ledger
import Uploads

/// What the worker answers to one job: read, decoded and sealed on a thread of its own, ahead of the one that writes it down. Shared
/// by two threads: hence a class.
final class AnswerFeed: @unchecked Sendable {
    enum Answer: Sendable {
        case begun(source: Int)
        case tail(number: Int, [UInt8])
        case verdicts([SealedVerdict])
        case kept
        case takenBack
        case done(JobResult)
        case failed(any Error)

        var isLast: Bool {
            switch self {
            case .done, .failed: true
            default: false
            }
        }
    }

    private let queue = PageQueue<Answer>(capacity: 4)
    private var reader: FrameReader
    private var sealer = VerdictSealer()
    /// That was begun last.
    private var source = 0
    /// Nil where the calling thread reads.
    private var thread: JoinedThread?

    /// - Parameter reader: is given back by `close`.
    init(_ reader: FrameReader) {
        self.reader = reader
        self.reader.giveUp = { [queue] in queue.isCancelled }
        thread = JoinedThread { [self] in readAhead() }
    }

    func next() -> Answer { thread == nil ? read() : queue.take() }

    /// Waits until the reading thread is gone.
    func close() -> FrameReader {
        queue.cancel()
        thread?.join()
        return reader
    }

    private func readAhead() {
        while case let answer = read(), queue.put(answer), !answer.isLast {}
    }

    private func read() -> Answer {
        do {
            guard let frame = try reader.next() else { throw WorkerFailure.crashed }
            return try answer(frame)
        } catch LedgerFault.refused {
            return .failed(WorkerFailure.garbage)
        } catch {
            return .failed(error)
        }
    }

    private func answer(_ frame: Frame) throws -> Answer {
        switch frame.kind {
        case .sourceBegun:
            var decoder = ByteDecoder(frame.payload)
            source = Int(try decoder.number())
            return .begun(source: source)
        case .tail:
            var decoder = ByteDecoder(frame.payload)
            let (number, bytes) = (Int(try decoder.number()), try decoder.block())
            sealer.define(tail: number, bytes)
            return .tail(number: number, bytes)
        case .verdicts:
            var sealed: [SealedVerdict] = []
            try VerdictBlock.forEach(in: frame.payload, source: source) { sealed.append(try sealer.seal($0)) }
            return .verdicts(sealed)
        case .sourceKept: return .kept
        case .sourceTakenBack:
            sealer.forgetTails()
            return .takenBack
        case .done: return .done(try JobResult(frame.payload))
        default: throw WorkerFailure.garbage
        }
    }
}
