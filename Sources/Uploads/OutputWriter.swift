/// Writes judged pages on a thread of its own, in order, and hands their explanations back to be filled again.
/// Shared by two threads: hence a class.
final class OutputWriter<Output: UploadOutput>: @unchecked Sendable {
    private enum Item: Sendable {
        case page(JudgedPage, source: Int)
        case end
    }

    private let queue = PageQueue<Item>(capacity: 3)
    private let done = PageQueue<JudgedPage>(capacity: 8)
    private var thread: JoinedThread?
    private var output: Output
    /// Written before the queue is cancelled, read after it is seen to be or after the thread is gone.
    private var failure: (any Error)?
    private var given = 0

    /// - Returns: nil where no thread can be had.
    init?(_ output: Output) {
        self.output = output
        thread = JoinedThread { [self] in writeAll() }
        if thread == nil { return nil }
    }

    private func writeAll() {
        while case .page(let judged, let source) = queue.take() {
            do { try output.append(judged, source: source) } catch {
                failure = error
                return queue.cancel()
            }
            _ = done.put(judged)
        }
    }

    /// - Returns: a page that is written, once a few are on their way; its explanations may be filled again.
    /// - Throws: what the output threw at an earlier page.
    func write(_ judged: JudgedPage, source: Int) throws -> JudgedPage? {
        if !queue.put(.page(judged, source: source)), let failure { throw failure }
        given += 1
        // Of five that are not taken back at most three wait and one is being written: there is one to take, come what may.
        return given > 4 ? done.take() : nil
    }

    /// Waits until everything is written.
    func end() throws -> Output {
        _ = queue.put(.end)
        thread?.join()
        if let failure { throw failure }
        return output
    }
}
