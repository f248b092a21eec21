import Records
import Verdicts

/// The pages of one source, read on the calling thread or ahead of it on another. A handle: hence a class.
final class PageFeed: @unchecked Sendable {
    enum Item: Sendable {
        /// A page, what the source has told up to its end, and how many bytes were read for it.
        case page(RecognisedPage, SourceFacts, position: Int)
        case end(SourceEnd)
        case failed(any Error)
    }

    private let source: InputSource
    private let open: @Sendable (InputSource) throws -> RecordReader
    private var reader: RecordReader?
    private let recogniser: Recogniser
    private let queue = PageQueue<Item>(capacity: 4)
    /// Nil where the calling thread reads.
    private var thread: JoinedThread?

    /// - Parameter overlaps: reads on a thread of its own, if one can be had.
    init(
        _ source: InputSource, overlaps: Bool, recogniser: Recogniser,
        open: @escaping @Sendable (InputSource) throws -> RecordReader
    ) {
        self.source = source
        self.recogniser = recogniser
        self.open = open
        if overlaps { thread = JoinedThread { [self] in readAhead() } }
    }

    func next() -> Item { thread == nil ? read() : queue.take() }

    /// Waits until the reading thread is gone.
    func close() {
        queue.cancel()
        thread?.join()
    }

    private func readAhead() {
        while true {
            let item = read()
            let isLast = if case .page = item { false } else { true }
            if !queue.put(item) || isLast { break }
        }
        reader = nil
    }

    private func read() -> Item {
        do {
            if reader == nil { reader = try open(source) }
            guard let page = try reader?.nextPage() else {
                return .end(SourceEnd(facts: reader?.facts ?? SourceFacts(), unknownNames: reader?.unknownNames ?? []))
            }
            return .page(recogniser.recognise(page), reader?.facts ?? SourceFacts(), position: source.position)
        } catch {
            return .failed(error)
        }
    }
}
