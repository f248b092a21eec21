import Foundation
import Synchronization
import Testing

@testable import Uploads

/// Hands items from one thread to another in order, and lets a waiting one go.
@Suite struct PageQueueTests {
    @Test(arguments: [1, 2, 7])
    func itemsComeInOrder(_ capacity: Int) {
        let queue = PageQueue<Int>(capacity: capacity)
        let thread = Thread { for item in 0..<2000 where !queue.put(item) { return } }
        thread.start()
        #expect((0..<2000).map { _ in queue.take() } == Array(0..<2000))
    }

    @Test func putIsRefusedOnceNobodyWantsMore() {
        let queue = PageQueue<Int>(capacity: 4)
        #expect(queue.put(1))
        queue.cancel()
        #expect(!queue.put(2))
    }

    /// A thread that waits for room is woken; it would wait for ever otherwise.
    @Test func waitingThreadIsLetGo() {
        let queue = PageQueue<Int>(capacity: 1)
        let gone = DispatchSemaphore(value: 0)
        let counter = Counter()
        let thread = Thread {
            while queue.put(counter.next()) {}
            gone.signal()
        }
        thread.start()
        _ = queue.take()
        queue.cancel()
        #expect(gone.wait(timeout: .now() + 10) == .success)
    }

    /// No more than its capacity is ever put ahead of what is taken.
    @Test func queueIsBounded() {
        let queue = PageQueue<Int>(capacity: 3)
        let counter = Counter()
        let thread = Thread { while queue.put(counter.next()) {} }
        thread.start()
        for taken in 0..<500 {
            let item = queue.take()
            #expect(item == taken)
            // Three wait in the queue, one more is on its way into it.
            #expect(counter.value <= taken + 1 + 3 + 2)
        }
        queue.cancel()
    }

    private final class Counter: Sendable {
        private let count = Atomic(0)

        var value: Int { count.load(ordering: .sequentiallyConsistent) }

        /// - Returns: 0, 1, 2 and so on.
        func next() -> Int { count.wrappingAdd(1, ordering: .sequentiallyConsistent).oldValue }
    }
}
