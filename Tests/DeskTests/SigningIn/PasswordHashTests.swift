import Testing

@testable import Desk

@Suite struct PasswordHashTests {
    /// Enough to see that it works, and soon.
    private static let cheap = PasswordHash.Cost(logarithm: 10)

    @Test func costIsWhatIsAsked() throws {
        let hash = try PasswordHash(of: "correct horse battery staple")
        #expect(hash.description.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
        #expect(try hash.isOf("correct horse battery staple") && !hash.isOf("correct horse battery stapl"))
    }

    @Test(arguments: ["", " ", "ünï©ødé", String(repeating: "x", count: 1_000), "pass word "])
    func exactlyTheSame(_ password: String) throws {
        let hash = try PasswordHash(of: password, Self.cheap)
        #expect(try hash.isOf(password))
        for other in [password + " ", password + "\0", password.uppercased() + "!", " " + password] {
            #expect(try !hash.isOf(other))
        }
    }

    /// Composed and decomposed letters are typed as the same.
    @Test func otherCodePoints() throws {
        #expect(try PasswordHash(of: "caf\u{E9}", Self.cheap).isOf("cafe\u{301}"))
    }

    @Test func everySaltIsAnother() throws {
        let texts = try (1...20).map { _ in try PasswordHash(of: "same", Self.cheap).description }
        #expect(Set(texts).count == 20)
    }

    @Test func readBack() throws {
        let hash = try PasswordHash(of: "word", Self.cheap)
        #expect(PasswordHash(hash.description) == hash)
        #expect(try PasswordHash(hash.description)?.isOf("word") == true)
    }

    @Test(arguments: [
        "", "$", "$scrypt$$$", "$bcrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=10,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$r=8,ln=10,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=10,r=8,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "$scrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$????",
        "$scrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA$",
        "$scrypt$ln=-1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ])
    func whatWasNeverWritten(_ text: String) { #expect(PasswordHash(text) == nil) }
}
