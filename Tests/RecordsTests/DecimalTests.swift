import Records
import Testing

@Suite struct DecimalTests {
    @Test(arguments: [(0, "0"), (7, "7"), (10, "10"), (1_000_000, "1000000"), (Int.max, "9223372036854775807")])
    func numbers(_ number: Int, _ written: String) {
        var bytes: [UInt8] = [0x78]
        Decimal.append(number, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + written)
    }
}
