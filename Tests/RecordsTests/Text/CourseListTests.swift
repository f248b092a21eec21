import Testing

@testable import Records

@Suite struct CourseListTests {
    private static let bsafe: [Field: String] = [.courseTitle: "BSAFE", .courseCode: "LMS-3395", .completedOn: "12 March 2021"]
    private static let ethics: [Field: String] = [
        .courseTitle: "Ethics and Integrity", .courseCode: "LMS-1796", .completedOn: "3 May 2022",
    ]

    @Test(arguments: [
        "I completed the following:\n- BSAFE (LMS-3395) on 12 March 2021\n- Ethics and Integrity, LMS-1796, completed on 3 May 2022\n",
        "1. BSAFE (course code LMS-3395), 12 March 2021\n2. LMS-1796 - Ethics and\n   Integrity (3 May 2022)\n",
        "I completed the following: BSAFE (LMS-3395) on 12 March 2021; Ethics and\nIntegrity (LMS-1796) on 3 May 2022.\n",
        "Please record:\n\nBSAFE   LMS-3395   12 March 2021\nEthics and Integrity   LMS-1796   3 May 2022\n",
        "J'ai terminé les cours suivants :\n• BSAFE (LMS-3395) le 12 March 2021\n• Ethics and Integrity (LMS-1796) le 3 May 2022\n",
    ])
    func readsALine(text: String) throws {
        #expect(try TextSample.fields(text) == [Self.bsafe, Self.ethics])
    }

    @Test func handsTheHolderDown() throws {
        let text =
            "My index number is 01234.\n\n- BSAFE (LMS-3395) on 12 March 2021\n- Ethics and Integrity (LMS-1796) on 3 May 2022\n"
        #expect(try TextSample.fields(text).map { $0[.indexNumber] } == ["01234", "01234"])
        let sentence =
            "Amina Example has completed the following courses on 3 May 2022:\n- BSAFE (LMS-3395)\n- Ethics and Integrity (LMS-1796)\n"
        #expect(try TextSample.fields(sentence).map { $0[.holderName] } == ["Amina Example", "Amina Example"])
        #expect(try TextSample.fields(sentence).map { $0[.completedOn] } == ["3 May 2022", "3 May 2022"])
    }

    @Test func losesNoItemOfAListOfCourses() throws {
        let fields = try TextSample.fields("- BSAFE (LMS-3395)\n- Ethics and Integrity\n")
        #expect(fields == [[.courseTitle: "BSAFE", .courseCode: "LMS-3395"], [.courseTitle: "Ethics and Integrity"]])
        #expect(throws: ReadingFault(.noCertificate)) { try TextSample.records("- my passport\n- my contract\n") }
    }

    @Test func leavesTwoCodesTogether() throws {
        #expect(
            try TextSample.fields("- Human Rights (LMS-2299/2302)\n") == [
                [.courseTitle: "Human Rights", .courseCode: "LMS-2299/2302"]
            ])
        #expect(try TextSample.fields("- Human Rights LMS-2299 LMS-2302\n") == [[.courseTitle: "Human Rights LMS-2299 LMS-2302"]])
    }
}
