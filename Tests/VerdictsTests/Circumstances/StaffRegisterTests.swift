import FixtureSupport
import Records
import Testing
import Verdicts

/// The staff file: what it may hold, and what refuses it with its line (SPEC 7).
@Suite struct StaffRegisterTests {
    private func register(_ text: String) throws -> StaffRegister { try StaffRegister(CSVTable(bytes: Array(text.utf8))) }

    @Test(
        arguments: [
            ("index_number,grade\n1,P-3\n", 1), ("index_number,name,Name\n1,A,B\n", 1), ("index_number,name\n1,A\nUN-2,B\n", 3),
            ("index_number,name\n1,A\n000,B\n", 3), ("index_number,name\n12,A\n\n0012,B\n", 4),
            ("email,name\na@x.org,A\nA@X.ORG,B\n", 3), ("index_number,name,supervisor\n1,A,perhaps\n", 2),
            ("index_number,uniformed\n1,yes\n2,2\n", 3), ("index_number,name,email,job_network\n,,,LOGNET\n", 2),
            ("index_number,name\n1\n", 2), ("index_number,name\n1,A,B\n", 2), ("index_number,name\n1,\"A\n", 2), ("", nil),
        ] as [(String, Int?)])
    func fileIsRefused(_ text: String, _ line: Int?) {
        let fault = #expect(throws: ReadingFault.self) { try register(text) }
        #expect(fault?.line == line)
    }

    @Test(arguments: [
        "index_number,name,email,job_network,supervisor,uniformed\n00123,Anna Larsen,a@x.org,LOGNET,yes,no\n",
        "Uniformed;Index Number\nnon;123\n", "NAME\nAnna Larsen\nAnna Larsen\n", "index_number,supervisor\n1,\n2,\n",
        "\u{FEFF}index_number\n1\n",
    ])
    func fileIsRead(_ text: String) throws {
        #expect(!(try register(text).isEmpty))
    }

    @Test func headerAloneIsAnEmptyFile() throws {
        #expect(try register("index_number,name\n").isEmpty)
    }

    /// Yes and no in the six languages, as they are typed.
    @Test(arguments: [
        ("yes", true), ("YES", true), ("Y", true), ("true", true), ("1", true), ("Oui", true), ("Sí", true), ("si", true),
        ("да", true),
        ("Да", true), ("نعم", true), ("是", true), ("no", false), ("N", false), ("false", false), ("0", false), ("Non", false),
        ("нет", false), ("لا", false), ("否", false), ("不是", false),
    ])
    func answerIsRead(_ answer: String, _ isYes: Bool) throws {
        let circumstances = try Circumstances().with(staff: "index_number,supervisor\n1,\(answer)\n")
        let explanation = try Certificate(code: "LMS-6638", index: "1").judged(circumstances)
        #expect(explanation.adviceCodes == (isYes ? ["managers-edition-expected"] : []))
    }
}
