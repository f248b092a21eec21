import Ledger
import Records
import Testing

@testable import Batch

@Suite struct JobTests {
    private static let job = Job(
        delivery: 12, sources: [Job.Source(digest: .of([1]), name: "a\n.csv"), Job.Source(digest: .of([2]), name: "")],
        request: .of([3]), seconds: 70)

    @Test func roundTrip() throws {
        #expect(try Job(Self.job.bytes) == Self.job)
        let bare = Job(delivery: 1, sources: [], request: nil, seconds: 0)
        #expect(try Job(bare.bytes) == bare)
    }

    @Test func everyTruncationIsGarbage() {
        for count in Self.job.bytes.indices {
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try Job(Array(Self.job.bytes[..<count])) }
        }
    }
}
