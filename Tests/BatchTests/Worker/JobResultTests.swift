import Ledger
import Testing

@testable import Batch

@Suite struct JobResultTests {
    private static func fault(_ source: Int, _ words: String = "broken") -> SourceFault {
        SourceFault(source: source, line: source == 0 ? nil : 4, words: words)
    }

    private static let result = JobResult(records: 3, faults: [fault(0), fault(2)], refusal: "other-format")

    @Test func roundTrip() throws {
        #expect(try JobResult(Self.result.bytes) == Self.result)
        let bare = JobResult(records: 0, faults: [], refusal: nil)
        #expect(try JobResult(bare.bytes) == bare)
    }

    @Test func neitherCutNorLongerThanItIs() {
        for count in Self.result.bytes.indices {
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try JobResult(Array(Self.result.bytes[..<count])) }
        }
        #expect(throws: WorkerFailure.garbage) { try JobResult(Self.result.bytes + [0]) }
    }

    /// The request of a folder is its last source and one more.
    @Test func believable() {
        #expect(Self.result.isBelievable(sources: 2) && Self.result.isBelievable(sources: 3))
        for (faults, refusal) in [
            ([Self.fault(3)], nil), ([Self.fault(1), Self.fault(1)], nil), ([Self.fault(1), Self.fault(0)], nil),
            ([Self.fault(1, "")], nil), ([], "Jane Doe"), ([], "jane\ndoe"), ([], "é"),
        ] as [([SourceFault], String?)] {
            let result = JobResult(records: 0, faults: faults, refusal: refusal)
            #expect(!result.isBelievable(sources: 2), "\(result)")
        }
    }
}
