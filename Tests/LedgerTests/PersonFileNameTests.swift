import Testing

@testable import Ledger

@Suite struct PersonFileNameTests {
    private static let ada = Person(indexNumber: "00900001", email: "Ada@example.org", name: "Ada Example")

    @Test(arguments: [
        ("Ada Example.csv", true), ("example-ADA_2.pdf", true), ("certificate 900001.pdf", true), ("0900001.csv", true),
        ("from ada@EXAMPLE.org", true), ("Ada.csv", false), ("19000012.csv", false), ("example.csv", false), ("", false),
    ])
    func namesThePerson(_ name: String, _ isNamed: Bool) { #expect(Self.ada.isNamed(in: Array(name.utf8)) == isNamed) }

    /// A single word is in too many names.
    @Test func oneWordIsTooLittle() { #expect(!Person(name: "Example").isNamed(in: Array("example.csv".utf8))) }

    @Test func bytesThatAreNoText() { #expect(Self.ada.isNamed(in: [0xFF] + Array(" ada example".utf8))) }
}
