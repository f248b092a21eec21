import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// What came with the certificates of one request: what it may hold, and what refuses it with its line.
@Suite struct RequestTests {
    private func request(_ text: String) throws -> Request {
        try Request(CSVTable(bytes: Array(text.utf8)), rulebook: Project.rulebook.get())
    }

    /// What is known of a certificate that came with the request, when this much was known without it.
    private func completed(_ text: String, _ known: Circumstances = Circumstances()) throws -> Circumstances {
        var circumstances = known
        try request(text).complete(&circumstances)
        return circumstances
    }

    @Test func everyColumn() throws {
        let found = try completed(
            """
            index_number,name,email,issuer,course_code,note
            00900001,Ada Example,ada@example.org,UNICEF Agora,LMS-3395,please hurry

            """)
        #expect(found.indexNumber == "00900001" && found.name == "Ada Example" && found.issuer == "UNICEF Agora")
        #expect(try found.course == Project.rulebook.get().code(3395))
    }

    /// The office's issuer serves requests that name none.
    @Test(arguments: [
        ("issuer\nInspira\n", "Inspira"), ("name,issuer\nAda Example,\n", "UNSSC"), ("name\nAda Example\n", "UNSSC"),
    ])
    func issuer(_ text: String, _ issuer: String) throws {
        var known = Circumstances()
        known.issuer = "UNSSC"
        #expect(try completed(text, known).issuer == issuer)
    }

    /// Whom an earlier request named is nobody's business.
    @Test func nothingIsLeftOfTheRequestBefore() throws {
        let before = try completed("index_number,name,course_code\n7,Ada Example,LMS-3395\n")
        let found = try completed("note\nplease hurry\n", before)
        #expect(found.indexNumber == nil && found.name == nil && found.course == nil)
    }

    @Test(
        arguments: [
            ("", nil), ("name\n", 1), ("name\n\n", 1), ("name\nAda Example\nBob Sample\n", 3),
            ("name,grade\nAda Example,P-3\n", 1),
            ("name,Name\nAda,Ada\n", 1), ("index_number\nUN-7\n", 2), ("index_number\n000\n", 2), ("name\n...\n", 2),
            ("course_code,name\nBSAFE,Ada\n", 2), ("course_code\nLMS-1\n", 2), ("course_code\nLMS-3395 LMS-1796\n", 2),
            ("name\n\"Ada\n", 2), ("name\nAda,Bob\n", 2),
        ] as [(String, Int?)])
    func isRefused(_ text: String, _ line: Int?) {
        let fault = #expect(throws: ReadingFault.self) { try request(text) }
        #expect(fault?.line == line)
    }
}
