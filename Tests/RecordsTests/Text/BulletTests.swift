import Testing

@testable import Records

@Suite struct BulletTests {
    @Test(arguments: [
        ("- BSAFE", "BSAFE"), ("• BSAFE", "BSAFE"), ("•BSAFE", "BSAFE"), ("* BSAFE", "BSAFE"), ("1. BSAFE", "BSAFE"),
        ("(2) BSAFE", "BSAFE"), ("12) BSAFE", "BSAFE"),
        ("a) BSAFE", "BSAFE"), ("\u{F0B7} BSAFE", "BSAFE"), ("-", ""),
    ])
    func strips(text: String, rest: String) { #expect(Bullet.strip(text) == rest) }

    @Test(arguments: ["BSAFE", "-5", "2.0 BSAFE", "2021. BSAFE", "*Course*", "(LMS-3395) BSAFE", "123) BSAFE", "A. Example", ""])
    func leaves(text: String) { #expect(Bullet.strip(text) == nil) }
}
