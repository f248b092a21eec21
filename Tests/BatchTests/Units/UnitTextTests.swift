import Batch
import Testing

@Suite("Words of a unit file")
struct UnitTextTests {
    @Test(arguments: [
        ("/srv/desk", "\"/srv/desk\""), ("/a b", "\"/a b\""), ("100%", "\"100%%\""), ("say \"x\"", "\"say \\\"x\\\"\""),
        ("back\\slash", "\"back\\\\slash\""), ("it's $HOME", "\"it's $HOME\""), ("é", "\"é\""), ("", "\"\""),
        ("ends\\", "\"ends\\\\\""),
    ])
    func word(_ text: String, _ word: String) { #expect(UnitText.word(text) == word) }

    @Test(arguments: ["a\nb", "a\rb", "a\u{0}b", "a\tb", "\u{1B}[31m", "a\u{2028}b", "a\u{202E}b", "a\u{85}b"])
    func controlCharactersAreNotWritten(_ text: String) { #expect(!UnitText.canHold(text)) }

    @Test(arguments: ["/srv/a b", "100%", "\"", "\\", "é", "資料"])
    func therestIs(_ text: String) { #expect(UnitText.canHold(text)) }

    /// Without the colon systemd would put the environment's `$HOME` in.
    @Test func commandKeepsDollars() {
        #expect(UnitText.command("/usr/bin/true", ["$HOME", "a b"]) == "\":/usr/bin/true\" \"$HOME\" \"a b\"")
    }
}
