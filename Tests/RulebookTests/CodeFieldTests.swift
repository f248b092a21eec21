import Rulebook
import Testing

/// What stands beside a code in its own field (SPEC 5.2).
@Suite struct CodeFieldTests {
    @Test(arguments: [
        "LMS-3395", " lms 3395 ", "(LMS-3395)", "[LMS: 03395]", "LMS-3395 (English)", "LMS-3395(English) (online)",
        "LMS-3395 (English (British))", "LMS-3395 【英文】", "“LMS-3395”", "LMS-3395.", "#LMS-3395", "LMS-3395,", "LMS-3395;",
    ])
    func oneCodeIsRead(_ text: String) {
        #expect(CodeField(text).only == 3395)
    }

    @Test(arguments: [
        ("LMS-2299, 2302", [2299, 2302]), ("LMS-2299 & 2302", [2299, 2302]), ("LMS-2299-2302", [2299, 2302]),
        ("LMS-2299 and 2302", [2299, 2302]), ("LMS-2299/02", [2299, 2]), ("LMS-2299\\2302", [2299, 2302]),
        ("LMS-3395.5", [3395, 5]), ("LMS-2299 (2302)", [2299, 2302]), ("LMS-3395 (LMS-3396)", [3395, 3396]),
        ("2302 LMS-2299", [2299, 2302]), ("LMS-3395 / LMS-3395", [3395, 3395]),
    ])
    func furtherNumbersAreCodes(_ text: String, _ numbers: [Int]) {
        #expect(CodeField(text).codes == numbers.map { .number($0) })
        #expect(CodeField(text).only == nil)
    }

    @Test(arguments: [
        "LMS-3395-FR", "LMS-3395 FR", "not LMS-3395", "(not LMS-3395)", "LMS-3395 or", "BSAFE LMS-3395", "LMS-3395?", "LMS-3395*",
        "LMS-3395 (English) FR", "LMS-3395 English)", "LMS-3395 أو",
    ])
    func otherTextIsResidue(_ text: String) {
        #expect(CodeField(text).codes == [.number(3395)])
        #expect(CodeField(text).hasResidue)
    }

    /// Two fields of one record are joined by a semicolon: a short name beside a code says nothing against it.
    @Test func partsWithoutACodeStandApart() {
        #expect(CodeField("RIM_2024_a; LMS-6434").codes == [.number(6434)])
        #expect(!CodeField("RIM_2024_a; LMS-6434").hasResidue)
        #expect(CodeField("LMS-2299;2302").bareNumbers == [2302])
        #expect(CodeField("RIM_2024_a").codes.isEmpty && !CodeField("RIM_2024_a").hasResidue)
    }
}
