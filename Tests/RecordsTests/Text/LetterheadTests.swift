import Testing

@testable import Records

@Suite struct LetterheadTests {
    private static let course: [Field: String] = [.courseTitle: "BSAFE", .completedOn: "12 March 2021"]

    private static func issued(by issuer: String, to name: String? = nil) -> [[Field: String]] {
        var fields = course
        fields[.issuer] = issuer
        fields[.holderName] = name
        return [fields]
    }

    @Test(arguments: ["UNICEF", "UNICEF Agora", "World Health Organization", "agora.unicef.org", "unicef"])
    func aLineOfItsOwnNamesTheIssuer(line: String) throws {
        let labels = "Course: BSAFE\nDate: 12 March 2021\n"
        #expect(try TextSample.fields("\(line)\n\(labels)") == Self.issued(by: line))
        #expect(try TextSample.fields("\(labels)\n\(line)\n") == Self.issued(by: line))
        #expect(try TextSample.fields("Course: BSAFE\n\(line)\nDate: 12 March 2021\n") == Self.issued(by: line))
    }

    @Test func aLetterheadBelongsToNoNameAndNoTitle() throws {
        let prose = "UNICEF\nThis is to certify that\nAda Bell\nhas completed the course\nBSAFE\nUNICEF\n12 March 2021\n"
        #expect(try TextSample.fields(prose) == Self.issued(by: "UNICEF", to: "Ada Bell"))
        let bare = "Certificate\nUNICEF\nAda Bell\nBSAFE\n12 March 2021\n"
        #expect(try TextSample.fields(bare) == Self.issued(by: "UNICEF", to: "Ada Bell"))
    }

    @Test func aStatedIssuerWins() throws {
        #expect(
            try TextSample.fields("UNICEF\nCourse: BSAFE\nDate: 12 March 2021\nIssued by: Inspira\n")
                == Self.issued(by: "Inspira"))
    }

    @Test(arguments: ["For UNICEF staff", "UNICEF: BSAFE for all", "United Nations"])
    func aLineThatSaysMoreNamesNone(line: String) throws {
        #expect(try TextSample.fields("\(line)\n\nCourse: BSAFE\nDate: 12 March 2021\n") == [Self.course])
    }

    @Test func aLabelTakesItsValueFromTheLineBelow() throws {
        #expect(try TextSample.fields("Course: BSAFE\nDate: 12 March 2021\nIssuer:\nUNICEF\n") == Self.issued(by: "UNICEF"))
    }
}
