import Records
import Testing

@testable import Batch

/// `ByteEncoder` and `ByteDecoder`: what one writes the other reads, and nothing else.
@Suite struct ByteDecoderTests {
    private static func encoded(_ put: (inout ByteEncoder) -> Void) -> [UInt8] {
        var encoder = ByteEncoder()
        put(&encoder)
        return encoder.bytes
    }

    private static let day = CalendarDay("2026-02-28")!

    private static let whole = encoded {
        $0.put(UInt8(255))
        $0.put(UInt32(4_000_000_000))
        $0.put(Int64(-2))
        $0.put("naïve \u{1F600}\0")
        $0.put(nil as String?)
        $0.put("" as String?)
        $0.put([UInt8]([0, 255]))
        $0.put(optional: nil)
        $0.put(optional: [])
        $0.put(day)
        $0.put(nil as CalendarDay?)
        $0.put(UInt8(1))
    }

    private static func read(_ bytes: [UInt8]) throws -> Bool {
        var decoder = ByteDecoder(bytes)
        #expect(try decoder.byte() == 255)
        #expect(try decoder.number() == 4_000_000_000)
        #expect(try decoder.large() == -2)
        let texts = (try decoder.text(), try decoder.optionalText(), try decoder.optionalText())
        #expect(texts == ("naïve \u{1F600}\0", nil, ""))
        let blocks = (try decoder.block(), try decoder.optionalBlock(), try decoder.optionalBlock())
        #expect(blocks == ([0, 255], nil, []))
        let days = (try decoder.day(), try decoder.day())
        #expect(days == (day, nil))
        return try decoder.flag() && decoder.isAtEnd
    }

    @Test func roundTrip() throws { #expect(try Self.read(Self.whole)) }

    @Test func everyTruncationIsGarbage() {
        for count in Self.whole.indices {
            #expect(throws: WorkerFailure.garbage, "\(count) bytes") { try Self.read(Array(Self.whole[..<count])) }
        }
    }

    @Test(arguments: [UInt8(2), 3, 255]) func flagIsZeroOrOne(_ byte: UInt8) {
        var decoder = ByteDecoder([byte])
        #expect(throws: WorkerFailure.garbage) { try decoder.flag() }
    }

    @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] as [[UInt8]])
    func noText(_ bytes: [UInt8]) {
        var decoder = ByteDecoder(Self.encoded { $0.put(bytes) })
        #expect(throws: WorkerFailure.garbage) { try decoder.text() }
    }

    @Test(arguments: [UInt32(20_260_229), 20_261_301, 20_260_100, 1, .max]) func noDay(_ number: UInt32) {
        var decoder = ByteDecoder(Self.encoded { $0.put(number) })
        #expect(throws: WorkerFailure.garbage) { try decoder.day() }
    }

    @Test func lengthBeyondTheEnd() {
        var decoder = ByteDecoder([255, 255, 255, 255, 1])
        #expect(throws: WorkerFailure.garbage) { try decoder.block() }
    }
}
