import Ledger
import Records
import Testing
import Verdicts

@testable import Batch

@Suite struct EarlierBlockTests {
    private static let earlier = [
        EarlierVerdict(
            delivery: 7, source: 2, position: 9, outcome: .refer, course: "bsafe", completedOn: CalendarDay("2021-03-12"),
            holder: StatedHolder(indexNumber: "1", email: "a@b", name: "Jane"), certificateNumber: "N", issuer: "UNICEF Agora"),
        EarlierVerdict(
            delivery: .max, source: 0, position: 1, outcome: .reject, course: nil, completedOn: nil,
            holder: StatedHolder(indexNumber: nil, email: nil, name: nil), certificateNumber: nil, issuer: nil),
    ]

    private static var bytes: [UInt8] {
        var encoder = ByteEncoder()
        for one in earlier { EarlierBlock.append(one, to: &encoder) }
        return encoder.bytes
    }

    @Test func roundTrip() throws {
        var read: [EarlierVerdict] = []
        try EarlierBlock.forEach(in: Self.bytes) { read.append($0) }
        #expect(read == Self.earlier)
    }

    @Test func truncations() throws {
        var whole = 0
        for count in Self.bytes.indices where count > 0 {
            do {
                try EarlierBlock.forEach(in: Array(Self.bytes[..<count])) { _ in }
                whole += 1
            } catch {
                #expect(error as? WorkerFailure == .garbage)
            }
        }
        #expect(whole == 1, "only the first by itself is whole")
    }
}
