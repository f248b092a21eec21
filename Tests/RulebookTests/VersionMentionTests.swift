import FixtureSupport
import Rulebook
import Testing

/// Versions as fields and titles state them (SPEC 5.3, 5.5).
@Suite struct VersionMentionTests {
    private let languages: LanguageNames

    init() throws { languages = try Project.rulebook.get().languageNames }

    @Test(arguments: [
        ("2.0", 2), ("2", 2), ("v2.0", 2), ("Version 2.0.1", 2), ("1.9", 1), ("20", 20), ("[2,0]", 2), ("edition 3 of 4", 3),
    ])
    func fieldStatesItsFirstNumber(_ text: String, _ major: Int) {
        #expect(VersionMention.major(text) == major)
    }

    @Test(arguments: ["", "two", "latest", "v", "\u{662}"])
    func fieldWithoutNumberStatesNone(_ text: String) {
        #expect(VersionMention.major(text) == nil)
    }

    @Test(arguments: [
        ("X [Version 2.0]", [2]), ("X version 2", [2]), ("X (v2.0)", [2]), ("X v.2", [2]), ("X - Version: 2.0", [2]),
        ("X VERSION 1.0", [1]), ("X versión 2", [2]), ("X версия 2.0", [2]), ("X 版本2.0", [2]), ("X 2.0版", [2]),
        ("X 2版本", [2]), ("X الإصدار 2", [2]), ("X Version 1.0 and Version 2.0", [1, 2]), ("X_Version_2.0", [2]),
        ("Version 2.0 X", [2]),
    ])
    func titleStatesVersion(_ text: String, _ majors: [Int]) {
        let title = TitleText(text, languages: languages)
        #expect(title.versions == majors)
    }

    /// What is not a version word and a number behind it stays part of the title.
    @Test(arguments: ["X 2.0", "X revision 2", "X v2x", "Conversion 2.0", "X version two", "X version) 2", "I Know Gender 1-2-3"])
    func titleStatesNone(_ text: String) {
        #expect(TitleText(text, languages: languages).versions.isEmpty)
    }

    @Test(arguments: ["X [Version 2.0]", "X (v2.0)", "Version 2.0 X", "X, version 2", "X - Version 2.0", "X 2.0版"])
    func versionIsTakenOut(_ text: String) {
        #expect(String(decoding: TitleText(text, languages: languages).folded, as: UTF8.self) == "x")
    }
}
