import Rulebook
import Testing

/// The form under which issuers are compared.
@Suite struct IssuerNameTests {
    @Test(arguments: [
        ("Inspira", "inspira"), ("INSPIRA ", "inspira"), ("https://inspira.un.org/", "inspira un org"),
        ("http://inspira.un.org/psc/x?y#z", "inspira un org"), ("inspira.un.org/course", "inspira un org"),
        ("www.unicef.org", "unicef org"), ("https://WWW.unicef.org?x", "unicef org"), ("United Nations Inspira", "un inspira"),
        ("UN DSS", "un dss"), ("U.N.", "u n"), ("Learn & Connect", "learn and connect"), ("", ""), ("://", ""),
        ("Inspira / see un.org", "inspira see un org"),
    ])
    func nameIsFolded(_ text: String, _ expected: String) {
        #expect(IssuerName.fold(text) == expected)
    }
}
