import Records
import Testing

/// What counts as stated (SPEC 5.2) and what every reader drops (SPEC 5.4).
@Suite struct StatedTests {
    private func cell(_ text: String, _ field: Field = .courseTitle) throws -> String? {
        let quoted = "\"\(text.replacing("\"", with: "\"\""))\""
        return try ReadInput.csv("\(field.plainName),course_version\n\(quoted),1\n").rows[0].fields[field]
    }

    @Test(arguments: [
        "", " ", "\u{A0}", "\t", "\r\n", "-", " - ", "n/a", "N/A", "na", "NA", "none", "None", "nil", "null", "NULL", "tbd",
        "TBD",
        "0", "(not set)", "(Not Set)", "\u{A0}n/a ", "\u{FEFF}", "\u{AD}", "\u{FEFF}-",
    ])
    func placeholdersStateNothing(_ text: String) throws {
        for field in [Field.courseTitle, .holderName, .completedOn, .status, .issuer, .certificateNumber] {
            #expect(try cell(text, field) == nil, "\(field)")
        }
    }

    @Test(arguments: ["--", "n.a.", "00", "nothing", "nul", "n/ a", "nada", "x", "0.0", "not set", "—", "unknown"])
    func othersStateThemselves(_ text: String) throws { #expect(try cell(text) == text) }

    @Test(arguments: ["1", "00123456", String(repeating: "9", count: 40)])
    func indexNumbers(_ text: String) throws {
        #expect(try cell(text, .indexNumber) == text && cell(" \(text)\u{A0}", .indexNumber) == text)
    }

    @Test(arguments: ["0", "000", "12A", "1 2", "-1", "+1", "1.0", "1,234", "١٢٣", "１２３", "N/A", "12\u{200B}3"])
    func noIndexNumbers(_ text: String) throws { #expect(try cell(text, .indexNumber) == nil) }

    @Test(arguments: [
        ("\u{FEFF}BSAFE", "BSAFE"), ("BSA\u{AD}FE", "BSAFE"), ("\u{AD}\u{AD}B", "B"), ("\u{200E}عربية\u{200F}", "عربية"),
        ("ע\u{200F}ב", "עב"), ("A\u{200E}B", "A\u{200E}B"), ("BSA\u{FEFF}FE", "BSA\u{FEFF}FE"), ("A\u{200B}", "A\u{200B}"),
        ("\u{A0}BSAFE\u{A0} ", "BSAFE"), ("e\u{301}", "e\u{301}"),
    ])
    func marksThatAreDropped(_ text: String, _ kept: String) throws {
        #expect(try cell(text).map { Array($0.utf8) } == Array(kept.utf8))
    }

    /// A field that stands in the source and states nothing is not a field that is absent.
    @Test func presentAndStatedAreTwoThings() throws {
        #expect(try ReadInput.csv("course_code,status\nLMS-3395,\n").facts.hasStatus)
        #expect(try ReadInput.csv("course_code,issuer\nLMS-3395,x\n").facts.lacksStatus)
    }

    @Test func aNameOfTwoParts() throws {
        let rows = try ReadInput.csv(
            "given_name,family_name,course_code\nAmina,Example,LMS-3395\n,Sample,LMS-3395\nBruno,,LMS-3395\n")
        #expect(rows[.holderName] == ["Amina Example", "Sample", "Bruno"])
        #expect(try ReadInput.csv("given_name,holder_name\nX,Amina Example\n")[.holderName] == ["Amina Example"])
    }
}
