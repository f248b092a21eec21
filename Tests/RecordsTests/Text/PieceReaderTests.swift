import Testing

@testable import Records

@Suite struct PieceReaderTests {
    @Test(arguments: [
        ("Course title: BSAFE\n", [Field.courseTitle: "BSAFE"]), ("COURSE TITLE :BSAFE\n", [.courseTitle: "BSAFE"]),
        ("**Course title:** BSAFE\n", [.courseTitle: "BSAFE"]),
        ("Intitulé du cours : BSAFE\nachevé le : 3 mai 2022\n", [.courseTitle: "BSAFE", .completedOn: "3 mai 2022"]),
        ("Título del curso: BSAFE\n", [.courseTitle: "BSAFE"]), ("Название курса: BSAFE\n", [.courseTitle: "BSAFE"]),
        ("课程名称：BSAFE\n完成日期：2024年1月5日\n", [.courseTitle: "BSAFE", .completedOn: "2024年1月5日"]),
        ("عنوان الدورة: BSAFE\n", [.courseTitle: "BSAFE"]),
        (
            "Course: BSAFE   Code: LMS-3395      Expires on 5/01/27\n",
            [.courseTitle: "BSAFE", .courseCode: "LMS-3395", .expiresOn: "5/01/27"]
        ),
        ("Course title:        BSAFE\n", [.courseTitle: "BSAFE"]), ("Course title:\nBSAFE\n", [.courseTitle: "BSAFE"]),
        ("Name      Amina Example\nCourse    BSAFE\n", [.holderName: "Amina Example", .courseTitle: "BSAFE"]),
        (
            "Course: BSAFE\nAwarded on 3 May 2022\nCertificate No. UN/4711\n",
            [.courseTitle: "BSAFE", .issuedOn: "3 May 2022", .certificateNumber: "UN/4711"]
        ),
        (
            "Course: BSAFE\nIssued by the World Health Organization on 3 May 2022\n",
            [.courseTitle: "BSAFE", .issuer: "the World Health Organization", .issuedOn: "3 May 2022"]
        ),
        // A title goes on below; what is something else does not belong to it.
        (
            "Course title: United to Respect: Preventing Sexual Harassment and\nOther Prohibited Conduct\nDate: 2023-01-02\n",
            [
                .courseTitle: "United to Respect: Preventing Sexual Harassment and Other Prohibited Conduct",
                .completedOn: "2023-01-02",
            ]
        ),
        (
            "Course title: Information Security    Code: LMS-7271\n  Awareness - Foundational      Date: 2026-04-12\n  [Assessment Certification]\n",
            [
                .courseTitle: "Information Security Awareness - Foundational [Assessment Certification]", .courseCode: "LMS-7271",
                .completedOn: "2026-04-12",
            ]
        ),
        ("Course title: BSAFE\n\nKind regards\n", [.courseTitle: "BSAFE"]),
        ("Course: BSAFE\nDue date: 12 March 2021\n", [.courseTitle: "BSAFE"]),
        ("Course: BSAFE\nEnrolled on: 12 March 2021\nStart date:\n12 March 2021\n", [.courseTitle: "BSAFE"]),
        ("Course: BSAFE\nEnrolled on 12 March 2021\n", [.courseTitle: "BSAFE"]),
        ("Course: BSAFE\nHub opened: 12 March 2021\n", [.courseTitle: "BSAFE"]),
        ("Course: BSAFE\nКатегория: прочее\n", [.courseTitle: "BSAFE"]),
        ("Course: I Know\nGender: An Introduction\n", [.courseTitle: "I Know Gender: An Introduction"]),
        // Moodle's number is no course code, a look-alike of a code is kept for the judging.
        ("Course: BSAFE\nCode: 6aOdbLEuoC\n", [.courseTitle: "BSAFE", .certificateNumber: "6aOdbLEuoC"]),
        ("Course: BSAFE\nCode: L\u{41C}S-3395\n", [.courseTitle: "BSAFE", .courseCode: "L\u{41C}S-3395"]),
        (
            "Course: BSAFE\nVerify at example.org/verify/ABC123\n",
            [.courseTitle: "BSAFE", .certificateNumber: "example.org/verify/ABC123"]
        ),
        // A birth is no completion.
        ("Course: BSAFE\nDate of birth:\n1 January 1980\nDate of birth: 1 January 1980\n", [.courseTitle: "BSAFE"]),
    ])
    func reads(text: String, fields: [Field: String]) throws {
        #expect(try TextSample.fields(text) == [fields])
    }

    @Test func keepsAFieldThatStatesNothing() throws {
        let record = try #require(try TextSample.records("Course: BSAFE\nStatus:\nDate: 2021-03-12\n").first)
        #expect(!record.states(.status))
        var builder = try TextReader.read(
            InputSource(name: "", bytes: Array("Course: BSAFE\nStatus:\n".utf8)), names: TextSample.names, limits: ReadingLimits()
        )
        #expect(builder.facts.hasStatus)
        #expect(builder.take().rows.count == 1)
    }
}
