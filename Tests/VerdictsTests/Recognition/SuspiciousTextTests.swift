import FixtureSupport
import Records
import Testing
import Verdicts

/// Text that may read otherwise than it looks (SPEC 5.4).
@Suite struct SuspiciousTextTests {
    @Test(arguments: [
        (Field.courseTitle, "B\u{405}AFE", 0x405), (.courseTitle, "BSAF\u{395}", 0x395), (.courseTitle, "BS\u{200B}AFE", 0x200B),
        (.courseTitle, "BSAFE\u{202E}", 0x202E), (.courseTitle, "\u{2066}BSAFE", 0x2066), (.courseTitle, "BSAFE\u{FFFD}", 0xFFFD),
        (.courseTitle, "BSAFE\u{E000}", 0xE000), (.courseTitle, "BSAFE\u{7}", 0x7), (.courseTitle, "BS\u{200E}AFE", 0x200E),
        (.courseTitle, "BSAFE\u{FEFF}", 0xFEFF), (.courseTitle, "BSAFE\u{378}", 0x378),
        (.courseCode, "L\u{41C}S-3395", 0x41C), (.courseCode, "LMS-\u{663}\u{663}\u{669}\u{665}", 0x663),
        (.courseCode, "\u{FF2C}MS-3395", 0xFF2C), (.courseCode, "LMS-33\u{200D}95", 0x200D),
        (.courseCode, "LMS-339\u{FF15}", 0xFF15),
    ])
    func characterIsNamed(_ field: Field, _ text: String, _ value: UInt32) throws {
        let certificate = field == .courseCode ? Certificate(title: "BSAFE", code: text) : Certificate(title: text)
        let explanation = try certificate.judged()
        #expect(explanation.verdictAndReason == "refer suspicious-text")
        #expect(explanation.deciding?.detail == .codePoint(field, value))
        #expect(explanation.course == nil)
    }

    /// What every reader drops, and what merely is another script, is not suspicious.
    @Test(arguments: [
        ("\u{FEFF}BSAFE", "accept current-course"), ("BS\u{AD}AFE", "accept current-course"),
        ("BSAFE\u{A0}", "accept current-course"),
        ("منع\u{200F} الاستغلال والانتهاك الجنسيين", "refer version-not-settled"),
        ("Этика и добросовестность", "refer course-not-recognised"), ("Этика BSAFE", "refer course-not-recognised"),
        ("BSAFE 一级", "refer equivalence-not-stated"), ("Ethics\tand Integrity at the United\nNations", "accept current-course"),
    ])
    func harmlessTextIsRead(_ title: String, _ expected: String) throws {
        #expect(try Certificate(title: title).judged().verdictAndReason == expected)
    }

    /// No other field is held against this rule: a name may mix scripts.
    @Test func onlyCodeAndTitleAreAsked() throws {
        let certificate = Certificate(code: "LMS-3395", name: "\u{410}nna L\u{200B}arsen", number: "\u{202E}12")
        #expect(try certificate.judged().verdictAndReason == "accept current-course")
    }
}
