import Uploads

/// Writes the tables on a thread of its own, in order, while the next verdicts are read. Shared by two threads: hence a class.
final class TableWriting: @unchecked Sendable {
    private struct Item {
        let verdict: NightVerdict
        let delivery: Int64
    }

    /// Verdicts handed over at once. An empty page is the last one.
    private static let pageSize = 256

    private let queue = PageQueue<[Item]>(capacity: 4)
    private var page: [Item] = []
    /// The other thread's, until it is joined.
    private var tables: VerdictTables
    /// Written before the queue is cancelled, read after it is seen to be or after the thread is gone.
    private var failure: (any Error)?
    /// Nil where the calling thread writes.
    private var thread: JoinedThread?

    init(_ tables: VerdictTables) {
        self.tables = tables
        page.reserveCapacity(Self.pageSize)
        thread = JoinedThread { [self] in writeAll() }
    }

    private func writeAll() {
        do {
            while case let page = queue.take(), !page.isEmpty { try write(page) }
        } catch {
            failure = error
            queue.cancel()
        }
    }

    private func write(_ page: [Item]) throws {
        for item in page { try tables.add(item.verdict, of: item.delivery) }
    }

    /// - Throws: `ReportFault`, perhaps that of an earlier verdict.
    func add(_ verdict: NightVerdict, of delivery: Int64) throws {
        page.append(Item(verdict: verdict, delivery: delivery))
        if page.count == Self.pageSize { try handOver() }
    }

    private func handOver() throws {
        if page.isEmpty { return }
        if thread == nil {
            try write(page)
        } else if !queue.put(page), let failure {
            throw failure
        }
        page.removeAll(keepingCapacity: true)
    }

    /// Waits until everything is written.
    /// - Returns: the tables, with all that was added.
    func end() throws -> VerdictTables {
        let rest = Result { try handOver() }
        giveUp()
        if let failure { throw failure }
        try rest.get()
        return tables
    }

    /// Waits until the thread is gone, whatever is not written yet.
    func giveUp() {
        _ = queue.put([])
        thread?.join()
    }
}
