import Foundation

/// Writes judged pages on a thread of its own, in order, and hands their explanations back to be filled again.
/// Shared by two threads: hence a class.
final class OutputWriter<Output: UploadOutput>: @unchecked Sendable {
    private enum Item: Sendable {
        case page(JudgedPage, source: Int)
        case end
    }

    private let queue = PageQueue<Item>(capacity: 2)
    private let done = PageQueue<JudgedPage>(capacity: 8)
    private let finished = DispatchSemaphore(value: 0)
    private var output: Output
    private var failure: (any Error)?
    private var given = 0
    private var isEnded = false

    init(_ output: Output) {
        self.output = output
        let thread = Thread { [self] in
            while case .page(let judged, let source) = queue.take() {
                if failure == nil {
                    do { try self.output.append(judged, source: source) } catch { failure = error }
                }
                _ = done.put(judged)
            }
            finished.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// - Returns: a page that is written, once a few are on their way; its explanations may be filled again.
    func write(_ judged: JudgedPage, source: Int) -> JudgedPage? {
        _ = queue.put(.page(judged, source: source))
        given += 1
        return given > 3 ? done.take() : nil
    }

    /// Waits until everything is written.
    func end() throws -> Output {
        if !isEnded {
            isEnded = true
            _ = queue.put(.end)
            finished.wait()
        }
        if let failure { throw failure }
        return output
    }
}
