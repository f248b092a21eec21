import CFiles
import Glibc
import Ledger
import Records

/// The worker as the run sees it: started, fed, watched, and killed when it breaks a promise. A handle: hence a class.
final class WorkerProcess {
    private let settings: WorkerSettings
    private let isStopped: () -> Bool
    private let identifier: pid_t
    private let writer: WorkerInput
    private var reader: FrameReader
    private let reading: Int32
    private var isReaped = false

    /// - Throws: `RunFault.noWorker` where it does not start.
    init(_ setup: WorkerSetup, _ settings: WorkerSettings, isStopped: @escaping () -> Bool) throws {
        self.settings = settings
        self.isStopped = isStopped
        do throws(SystemFailure) {
            let orders = try ChildStart.pipe()
            let answers = try ChildStart.pipe()
            // Room for a few blocks of verdicts, so that neither side waits for each of the other's; less where the system says so.
            _ = fcntl(answers.reading, Int32(transferdesk_set_pipe_size), 1 << 20)
            let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
            defer { for end in [orders.reading, answers.writing, nowhere] where end >= 0 { close(end) } }
            // What a crash would print may hold anything: nobody hears it, and no trace of the stack is made.
            identifier = try ChildStart.spawn(
                settings.program, settings.arguments, ["SWIFT_BACKTRACE=enable=no", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"],
                [orders.reading, answers.writing, nowhere >= 0 ? nowhere : 2])
            writer = WorkerInput(orders.writing, isStopped: isStopped)
            reading = answers.reading
            reader = FrameReader(answers.reading, isStopped: isStopped)
        } catch {
            throw RunFault.noWorker(error.words)
        }
        reader.patience = settings.startMilliseconds
        do {
            try tell(.setup, setup.bytes)
            guard let frame = try reader.next(), frame.kind == .ready else { throw WorkerFailure.garbage }
        } catch {
            if isStopped() { throw WorkerFailure.stopped }
            throw RunFault.noWorker("it ended, or did not answer, before it was given anything")
        }
    }

    deinit {
        if !isReaped { _ = kill(patience: 0) }
        close(writer.descriptor)
        close(reading)
    }

    /// - Throws: `WorkerFailure`
    func tell(_ kind: Frame.Kind, _ payload: [UInt8]) throws {
        try writer.write(kind, payload, within: settings.startMilliseconds)
    }

    /// Has one delivery judged; its verdicts go to the ledger as they come.
    /// - Throws: `WorkerFailure`; then the worker is gone. What the ledger throws.
    func judge(_ job: Job, into verdicts: some VerdictReceiver) throws -> JobResult {
        reader.patience = settings.milliseconds(job)
        do {
            try tell(.job, job.bytes)
            let result = try receive(verdicts, sources: job.sources.count)
            guard result.isBelievable(sources: job.sources.count) else { throw WorkerFailure.garbage }
            return result
        } catch let failure as WorkerFailure {
            let ending = kill(patience: failure == .crashed ? 100 : 0)
            // Whoever stops the run may have stopped its worker first.
            if isStopped() { throw WorkerFailure.stopped }
            guard failure == .crashed || failure == .garbage else { throw failure }
            throw ending.isOverLimit(settings) ? WorkerFailure.overLimit : failure
        }
    }

    private func receive(_ verdicts: some VerdictReceiver, sources: Int) throws -> JobResult {
        let feed = AnswerFeed(reader)
        defer { reader = feed.close() }
        var isInSource = false
        var next = 0
        while true {
            switch (feed.next(), isInSource) {
            case (.begun(let source), false):
                guard source >= next, source < sources else { throw WorkerFailure.garbage }
                (isInSource, next) = (true, source)
                try verdicts.begin()
            case (.tail(let number, let bytes), true): try verdicts.define(tail: number, bytes)
            case (.verdicts(let sealed), true): for verdict in sealed { try verdicts.add(verdict) }
            case (.kept, true):
                isInSource = false
                next += 1
                try verdicts.keep()
            case (.takenBack, true):
                isInSource = false
                try verdicts.takeBack()
            case (.done(let result), false): return result
            case (.failed(let error), _): throw error
            default: throw WorkerFailure.garbage
            }
        }
    }

    // MARK: Ending

    private struct Ending {
        let status: Int32
        /// In bytes; 0 where it is not known.
        let peakMemory: Int

        func isOverLimit(_ settings: WorkerSettings) -> Bool {
            status & 0x7F == SIGXCPU || peakMemory > settings.memory / 10 * 9
        }
    }

    /// Ends it, if it has not ended by itself.
    /// - Parameter patience: looks that one that is dying is given to die of what it dies of.
    private func kill(patience: Int) -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        var ended = wait4(identifier, &status, WNOHANG, &usage)
        for _ in 0..<patience where ended == 0 {
            usleep(2_000)
            ended = wait4(identifier, &status, WNOHANG, &usage)
        }
        if ended == 0 {
            Glibc.kill(identifier, SIGKILL)
            repeat { ended = wait4(identifier, &status, 0, &usage) } while ended < 0 && errno == EINTR
        }
        isReaped = true
        return Ending(status: status, peakMemory: usage.ru_maxrss > Self.ownPeak ? Int(usage.ru_maxrss) << 10 : 0)
    }

    /// In kilobytes. The kernel starts a child's peak at its parent's: one that is no higher says nothing of the child.
    private static var ownPeak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
