import Foundation
import Records
import Verdicts

/// The pages of one source, read on the calling thread or ahead of it on another. A handle: hence a class.
final class PageFeed: @unchecked Sendable {
    enum Item: Sendable {
        /// A page, and what the source has told up to its end.
        case page(RecognisedPage, SourceFacts)
        case end(SourceEnd)
        case failed(any Error)
    }

    private var reader: RecordReader?
    private let recogniser: Recogniser
    private let open: @Sendable () throws -> RecordReader
    private let queue: PageQueue<Item>?
    private let finished = DispatchSemaphore(value: 0)

    /// - Parameter overlaps: reads on a thread of its own.
    init(overlaps: Bool, recogniser: Recogniser, open: @escaping @Sendable () throws -> RecordReader) {
        self.recogniser = recogniser
        self.open = open
        queue = overlaps ? PageQueue(capacity: 4) : nil
        guard let queue else { return }
        let thread = Thread { [self] in
            while true {
                let item = read()
                let isLast = if case .page = item { false } else { true }
                if !queue.put(item) || isLast { break }
            }
            reader = nil
            finished.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    func next() -> Item { queue?.take() ?? read() }

    /// Waits until the reading thread is gone.
    func close() {
        guard let queue else { return }
        queue.cancel()
        finished.wait()
    }

    private func read() -> Item {
        do {
            if reader == nil { reader = try open() }
            guard let page = try reader?.nextPage() else {
                return .end(SourceEnd(facts: reader?.facts ?? SourceFacts(), unknownNames: reader?.unknownNames ?? []))
            }
            return .page(recogniser.recognise(page), reader?.facts ?? SourceFacts())
        } catch {
            return .failed(error)
        }
    }
}
