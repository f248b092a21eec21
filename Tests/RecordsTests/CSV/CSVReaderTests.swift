import Records
import Testing

/// RFC 4180 on bytes, as a clerk's spreadsheet and an adversary write it.
@Suite struct CSVReaderTests {
    private static let names = "holder_name,course_title"

    private func cells(_ body: String) throws -> [[String?]] {
        try ReadInput.csv(Self.names + "\n" + body).rows.map { [$0.fields[.holderName], $0.fields[.courseTitle]] }
    }

    @Test(
        arguments: [
            ("A,B\n", [["A", "B"]]), ("A,B", [["A", "B"]]), ("A,B\r\nC,D\r\n", [["A", "B"], ["C", "D"]]),
            ("A,B\rC,D\r", [["A", "B"], ["C", "D"]]),
            ("A,B\rC,D\r\nE,F\nG,H", [["A", "B"], ["C", "D"], ["E", "F"], ["G", "H"]]),
            ("\"A, a\",B\n", [["A, a", "B"]]), ("\"A \"\"a\"\"\",B\n", [["A \"a\"", "B"]]), ("\"\"\"\",B\n", [["\"", "B"]]),
            ("\"\"\"\"\"\",B\n", [["\"\"", "B"]]), ("\"A\na\",B\n", [["A\na", "B"]]),
            ("\"A\r\na\",\"B\rb\"\r\n", [["A\r\na", "B\rb"]]),
            ("\"A\",\"B\"", [["A", "B"]]), ("\"A\",B\r\n\r\n\"C\",D", [["A", "B"], ["C", "D"]]),
            ("A;a,B|b\n", [["A;a", "B|b"]]), ("A\ta,B\n", [["A\ta", "B"]]), ("'A',B\n", [["'A'", "B"]]),
            (" A , B \n", [["A", "B"]]),
            ("\" A \",B\n", [["A", "B"]]), ("Zoë,日本\n", [["Zoë", "日本"]]), ("A,\u{301}B\n", [["A", "\u{301}B"]]),
            ("\u{301}\"A,B\n", [["", ""]]), ("{\"a\":1}, B\n", [["", ""]]),
            ("\"{\"\"a\"\": \"\"x, y\"\"}\",B\n", [["{\"a\": \"x, y\"}", "B"]]),
        ] as [(String, [[String]])])
    func wellFormed(_ body: String, _ expected: [[String]]) throws {
        guard expected != [["", ""]] else {
            let fault = try #require(try ReadInput.fault(Self.names + "\n" + body))
            #expect(fault.kind == .quoteInBareCell && fault.line == 2)
            return
        }
        #expect(try cells(body) == expected)
    }

    @Test(
        arguments: [
            (",B\n", [nil, "B"]), ("A,\n", ["A", nil]), ("\"\",B\n", [nil, "B"]), ("-,B\n", [nil, "B"]),
        ] as [(String, [String?])])
    func emptyCells(_ body: String, _ expected: [String?]) throws { #expect(try cells(body) == [expected]) }

    /// A row of empty cells is a record that states nothing; a line without anything is no row.
    @Test func emptyRows() throws {
        #expect(try cells("\n\nA,B\n\n\n").count == 1)
        #expect(try cells("A,B\n,\n").count == 1, "a row of nothing but commas states nothing")
    }

    @Test(arguments: [
        ("A,\"B\n", ReadingFault.Kind.openQuote, 2), ("A,B\nC,\"D\nE,F\n", .openQuote, 3), ("A,B\n\"", .openQuote, 3),
        ("\"A\nA\nA\",B\n\"C,D\n", .openQuote, 5), ("A,B\"b\n", .quoteInBareCell, 2), ("A, \"B\"\n", .quoteInBareCell, 2),
        ("\"A\"a,B\n", .textAfterQuote, 2), ("\"A\" ,B\n", .textAfterQuote, 2), ("A,B\n\"A\\\"a\",B\n", .textAfterQuote, 3),
        ("\"A\n\n\"x,B\n", .textAfterQuote, 4), ("A,B\u{0}\n", .nul, 2), ("A,\"\u{0}\"\n", .nul, 2),
        ("A,B\nA,\"b\nb\u{0}\"", .nul, 4),
    ])
    func brokenQuotes(_ body: String, _ kind: ReadingFault.Kind, _ line: Int) throws {
        for end in ["\n", "\r\n", "\r"] {
            let fault = try #require(try ReadInput.fault((Self.names + "\n" + body).replacing("\n", with: end)))
            #expect(fault.kind == kind && fault.line == line, "\(fault)")
        }
    }

    /// The row is referred, its neighbours are judged.
    @Test func raggedRows() throws {
        let read = try ReadInput.csv(Self.names + "\nA,B\nC\nD,E,F\nG,H\n\"I\"\nJ,K,\n")
        #expect(
            read.rows.map(\.problem) == [
                nil, .cells(expected: 2, found: 1), .cells(expected: 2, found: 3), nil, .cells(expected: 2, found: 1),
                .cells(expected: 2, found: 3),
            ])
        #expect(read.rows.map(\.line) == [2, 3, 4, 5, 6, 7] && read.rows.map(\.position) == [1, 2, 3, 4, 5, 6])
    }

    /// Lines are those of the file, whatever stands inside quotes.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func lines(_ end: String) throws {
        let text = "Report\n\(Self.names)\n\n\"A\nA\",B\n\nC,\"D\nD\nD\"\nE,F\n"
        #expect(try ReadInput.csv(text.replacing("\n", with: end)).rows.map(\.line) == [4, 7, 10])
    }

    /// An apostrophe that guards a formula is not part of the text; any other is.
    @Test(arguments: [
        ("'=1+1", "=1+1"), ("'-5", "-5"), ("'@x", "@x"), ("'+41", "+41"), ("'t Hooft", "'t Hooft"), ("'", "'"), ("''=1", "''=1"),
        ("\"'=\"\"1\"\"\"", "=\"1\""),
    ])
    func formulaGuards(_ cell: String, _ text: String) throws { #expect(try cells("\(cell),B\n")[0][0] == text) }

    @Test func twoCodesAreKeptAndTwoTitlesAreNot() throws {
        let read = try ReadInput.csv("course_code,LMS code,course_title,title\nLMS-1,LMS-2,A,A\nLMS-1,LMS-1,A,B\nLMS-1,,A,-\n")
        #expect(read[.courseCode][0]?.contains("LMS-1") == true && read[.courseCode][0]?.contains("LMS-2") == true)
        #expect(read.rows.map(\.problem) == [nil, .statedTwice(.courseTitle), nil])
        #expect(read[.courseCode][1] == "LMS-1")
    }

    @Test func severalPagesAreOneTable() throws {
        let rows = (1...60_000).map { "Holder \($0),BSAFE" }
        let read = try ReadInput.csv(([Self.names] + rows).joined(separator: "\n"))
        #expect(read.pages > 1 && read.rows.count == 60_000)
        #expect(read.rows.map(\.position) == Array(1...60_000) && read.rows.map(\.line) == Array(2...60_001))
        #expect(read.rows[59_999].fields[.holderName] == "Holder 60000")
    }
}
