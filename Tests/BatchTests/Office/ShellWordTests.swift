import Testing

@testable import Batch

@Suite("Words for a shell")
struct ShellWordTests {
    @Test(arguments: [
        ("/srv/desk-1_a.b+c", "/srv/desk-1_a.b+c"), ("", "''"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("$HOME", "'$HOME'"),
        ("a;b", "'a;b'"), ("~", "'~'"), ("é", "'é'"), ("a\nb", "'a\nb'"),
    ])
    func quoted(_ text: String, _ word: String) { #expect(ShellWord.quoted(text) == word) }
}
