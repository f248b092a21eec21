import Synchronization
import Testing

@testable import Uploads

@Suite struct JoinedThreadTests {
    @Test func joiningWaitsForTheWork() throws {
        let done = Mutex(0)
        let threads = try (0..<8).map { _ in
            try #require(JoinedThread { for _ in 0..<1000 { done.withLock { $0 += 1 } } })
        }
        for thread in threads {
            thread.join()
            thread.join()
        }
        #expect(done.withLock { $0 } == 8000)
    }

    /// As much stack as the readers were made for, whatever the system gives by default.
    @Test func itsStackIsDeep() throws {
        @Sendable func depth(_ left: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 1) { buffer in
                buffer.initializeMemory(as: UInt8.self, repeating: UInt8(left & 0xFF))
                return left == 0 ? Int(buffer[0]) : depth(left - 1) + Int(buffer[1] & 0)
            }
        }
        let thread = try #require(JoinedThread { _ = depth(1500) })
        thread.join()
    }
}
