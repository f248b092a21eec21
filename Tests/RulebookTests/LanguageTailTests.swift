import FixtureSupport
import Rulebook
import Testing

/// A closing bracket or a tail that names a language (SPEC 5.3).
@Suite struct LanguageTailTests {
    private let languages: LanguageNames

    init() throws { languages = try Project.rulebook.get().languageNames }

    @Test(arguments: [
        ("BSAFE (English)", "en"), ("BSAFE [French]", "fr"), ("BSAFE - Spanish", "es"), ("BSAFE – Русский", "ru"),
        ("BSAFE — français", "fr"), ("BSAFE (ES)", "es"), ("BSAFE（中文）", "zh"), ("BSAFE (عربي)", "ar"), ("BSAFE (French) ", "fr"),
        ("BSAFE (French) (LMS-3396)", "fr"), ("BSAFE (French) [Version 2.0]", "fr"), ("BSAFE (fr-CA)", "fr"),
        ("BSAFE – French – Version 2.0", "fr"), ("BSAFE - French - LMS-3396", "fr"), ("BSAFE (French) - [Version 2.0]", "fr"),
        ("BSAFE – Version 2.0 – French", "fr"),
    ])
    func languageIsTakenOut(_ text: String, _ language: String) {
        let title = TitleText(text, languages: languages)
        #expect(title.language == language)
        #expect(String(decoding: title.folded, as: UTF8.self) == "bsafe")
    }

    @Test(arguments: [
        "BSAFE", "BSAFE (online)", "BSAFE French", "BSAFE-French", "BSAFE (English/French)", "(English)", "French - BSAFE",
        "Information Security Awareness - Foundational", "English (BSAFE)",
    ])
    func otherEndingsStay(_ text: String) {
        #expect(TitleText(text, languages: languages).language == nil)
    }
}
