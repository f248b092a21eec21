import FixtureSupport
import Rulebook
import Testing

/// A title with code, version and language taken out, and the rest folded (SPEC 5.3).
@Suite struct TitleTextTests {
    private let languages: LanguageNames

    init() throws { languages = try Project.rulebook.get().languageNames }

    private func folded(_ text: String) -> String {
        String(decoding: TitleText(text, languages: languages).folded, as: UTF8.self)
    }

    @Test(arguments: [
        ("BSAFE", "bsafe"), ("  B-Safe\u{A0}! ", "b safe"), ("United Nations BSAFE", "un bsafe"), ("U.N. BSAFE", "u n bsafe"),
        ("Fraud & Corruption", "fraud and corruption"), ("UN Leaders' Programme", "un leaders programme"),
        ("UN Leaders\u{2019} Programme", "un leaders programme"),
        ("Prévention de l\u{2019}exploitation", "prevention de lexploitation"),
        ("ＢＳＡＦＥ", "bsafe"), ("ßæœøłđı", "ssaeoeoldi"), ("Ethics_and_Integrity", "ethics and integrity"),
        ("LMS-3395 BSAFE (English)", "bsafe"), ("BSAFE (LMS-3395) [Version 2.0] - French", "bsafe"), ("BSAFE1", "bsafe1"),
        ("united nationsbsafe", "united nationsbsafe"), ("the united nations", "the un"), ("", ""), ("-", ""),
        ("Этика и добросовестность", "этика и добросовестность"), ("йога", "йога"),
    ])
    func titleIsFolded(_ text: String, _ expected: String) {
        #expect(folded(text) == expected)
    }

    /// Composed and decomposed letters fold alike.
    @Test func normalFormsFoldAlike() {
        #expect(folded("Pre\u{301}vention") == folded("Pr\u{E9}vention"))
        #expect(folded("\u{439}") == folded("\u{438}\u{306}"))
    }

    @Test func factsAreTakenOut() {
        let title = TitleText("LMS-7256 PSEA [Version 2.0] (Spanish)", languages: languages)
        #expect(title.codes == [.number(7256)])
        #expect(title.versions == [2])
        #expect(title.language == "es")
        #expect(!title.isTooLong)
    }

    @Test func titleOfAThousandCharactersIsComparedAndALongerOneNot() {
        #expect(!TitleText(String(repeating: "é", count: 1000), languages: languages).isTooLong)
        let long = TitleText(String(repeating: "é", count: 1001), languages: languages)
        #expect(long.isTooLong)
        #expect(long.folded.isEmpty)
    }
}
