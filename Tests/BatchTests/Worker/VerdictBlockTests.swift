import Ledger
import Records
import Rulebook
import Testing
import Verdicts

@testable import Batch

@Suite struct VerdictBlockTests {
    private static func read(_ bytes: [UInt8], source: Int = 0) throws -> [VerdictEntry] {
        var entries: [VerdictEntry] = []
        try VerdictBlock.forEach(in: bytes, source: source) { entries.append($0) }
        return entries
    }

    private static var various: [VerdictEntry] {
        var bare = SampleEntry.make(position: 2, verdict: .refer, reason: .dateMissing, tail: .shared(70_000))
        (bare.course, bare.completedOn, bare.certificateNumber, bare.issuer) = (nil, nil, nil, "UNICEF Agora")
        bare.holder = StatedHolder(indexNumber: nil, email: "a@b", name: nil)
        bare.plain = Array("a,b\n".utf8)
        return [SampleEntry.make(), bare, SampleEntry.make(position: .init(UInt32.max), verdict: .reject, reason: .notCompleted)]
    }

    @Test func roundTrip() throws {
        let read = try Self.read(SampleEntry.bytes(Self.various), source: 3)
        #expect(SampleEntry.bytes(read) == SampleEntry.bytes(Self.various))
        #expect(read.map(\.source) == [3, 3, 3] && read.map(\.position) == [1, 2, Int(UInt32.max)])
        #expect(read.map(\.verdict) == [.accept, .refer, .reject] && read.map(\.tail)[1] == .shared(70_000))
        #expect(read[1].plain == Array("a,b\n".utf8) && read[0].holder.name == "Canary\0Example")
    }

    @Test func everyReasonAndVerdict() throws {
        let entries = Reason.allCases.map { SampleEntry.make(reason: $0) }
        #expect(try Self.read(SampleEntry.bytes(entries)).map(\.reason) == Reason.allCases)
        #expect(throws: WorkerFailure.garbage) { try VerdictBlock.verdict(3) }
    }

    @Test func everyTruncationIsGarbage() {
        let whole = SampleEntry.bytes([Self.various[1]])
        for count in 1..<whole.count {
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try Self.read(Array(whole[..<count])) }
        }
    }

    @Test(arguments: [4, 5]) func noSuchCode(_ place: Int) {
        var bytes = SampleEntry.bytes([SampleEntry.make()])
        bytes[place] = 254
        #expect(throws: WorkerFailure.garbage) { try Self.read(bytes) }
    }
}
