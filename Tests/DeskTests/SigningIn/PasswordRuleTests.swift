import Desk
import Ledger
import Testing

@Suite struct PasswordRuleTests {
    private static let ada = UserName("ada.lovelace-2")!

    @Test(arguments: [
        "correct horse battery staple", "fifteen letters", "15 is enough ok", "mot de passe de la rue", "ой, какой пароль!",
        "密码要足够长才能安全地使用它们吧", "🐎🔋📎🏠🌳🚲🎈🧭🪁🎺🧀🦉🍋🪴🧲", "ada lovelace wrote the first one",
        "inspira takes all of my certificates", (1...99).map { "word \($0)" }.joined(),
    ])
    func taken(_ password: String) { #expect(PasswordRule.broken(by: password, of: Self.ada) == nil) }

    @Test(
        arguments: [
            ("", .tooShort), ("fourteen chars", .tooShort), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", .tooShort),
            (String(repeating: "long words and more ", count: 52), .tooLong),
            ("correct horse\0battery staple", .untypable), ("correct horse battery\n", .untypable),
            ("aaaaaaaaaaaaaaaaaaaa", .tooSimple), ("abababababababab", .tooSimple), ("abcdefghijklmnopq", .tooSimple),
            ("ABCDEFGHIJKLMNOPQ", .tooSimple), ("987654321012345678", .tooSimple), ("qwertyuiopasdfghjkl", .tooSimple),
            ("poiuytrewq1234567890", .tooSimple), ("azertyuiopqsdfghjklm", .tooSimple), ("correctcorrectcorrect", .tooSimple),
            ("sunflower9sunflower9", .tooSimple), ("passwordpassword1", .tooNear), ("Password12345678", .tooNear),
            ("TransferDesk2026!", .tooNear), ("ada.lovelace-2-ada", .tooNear), ("Lovelace Inspira 1", .tooNear),
            ("united nations secretariat", .tooNear), ("1q2w3e4r5t6y7u8i", .tooNear),
        ] as [(String, PasswordRule)])
    func refused(_ password: String, _ rule: PasswordRule) { #expect(PasswordRule.broken(by: password, of: Self.ada) == rule) }
}
