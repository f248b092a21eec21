import Testing

@testable import Ledger

/// Persons are told by keys that are equal where the texts are called equal.
@Suite struct PersonTests {
    @Test(arguments: [
        (Person(indexNumber: "0012"), Person(indexNumber: "12"), true),
        (Person(indexNumber: "120"), Person(indexNumber: "12"), false),
        (Person(email: "A.B@X.org"), Person(email: "a.b@x.ORG"), true), (Person(email: "é@x"), Person(email: "É@x"), false),
        (Person(name: "José  Álvarez"), Person(name: "ALVAREZ, Jose"), true),
        (Person(name: "Ann Lee"), Person(name: "Ann"), false),
        (Person(indexNumber: "000"), Person(), true), (Person(name: " - "), Person(), true), (Person(email: ""), Person(), true),
    ])
    func personsAreTold(_ one: Person, _ other: Person, _ areEqual: Bool) {
        #expect((one == other) == areEqual)
    }

    @Test func nobodyIsToldByNothing() {
        #expect(Person(indexNumber: "0", email: "", name: "--").isNobody)
        #expect(!Person(email: "a@b").isNobody)
    }
}
