import Records
import Testing

/// The delimiter and the columns are settled by the header, never by statistics.
@Suite struct CSVHeaderTests {
    @Test(arguments: [",", ";", "\t", "|"])
    func delimiters(_ mark: String) throws {
        let text = ["holder_name,course_title,completed_on", "A,B,2021-03-12", "\"C,c;c\tc|c\",D,2021-03-13"].map {
            $0.hasPrefix("\"") ? "\"C,c;c\tc|c\"\(mark)D\(mark)2021-03-13" : $0.replacing(",", with: mark)
        }
        let read = try ReadInput.csv(text.joined(separator: "\n"))
        #expect(read[.holderName] == ["A", "C,c;c\tc|c"] && read[.completedOn] == ["2021-03-12", "2021-03-13"])
    }

    @Test(arguments: [
        "course_title,completed_on", "Course Title,Completed On", "COURSE_TITLE,COMPLETED_ON", "courseTitle,completedOn",
        "course-title,completed-on", " course title , completed on ", "\"Course title\",\"Completed on\"",
        "Titre du cours,Date d'achèvement",
        "Título del curso,Fecha de finalización", "Название курса,Дата завершения", "课程名称,完成日期", "Course Title:,Completed On:",
    ])
    func spellings(_ header: String) throws {
        let read = try ReadInput.csv(header + "\nBSAFE,2021-03-12\n")
        #expect(read[.courseTitle] == ["BSAFE"] && read[.completedOn] == ["2021-03-12"], "\(read.unknown)")
    }

    @Test func anySubsetInAnyOrder() throws {
        let read = try ReadInput.csv("remark,issuer,colour,course_code\nx,Inspira,blue,LMS-3395\n")
        #expect(read.fields == [[.issuer: "Inspira", .courseCode: "LMS-3395"]] && read.unknown == ["remark", "colour"])
    }

    @Test func oneColumnOnly() throws {
        #expect(try ReadInput.csv("course_code\nLMS-3395\nLMS-1796\n")[.courseCode] == ["LMS-3395", "LMS-1796"])
    }

    /// It settles something: unknown columns are listed, the known one is read.
    @Test func oneKnownColumnAmongOthers() throws {
        let read = try ReadInput.csv("course_code,department,remark\nLMS-3395,Geneva,x\n")
        #expect(read[.courseCode] == ["LMS-3395"] && read.unknown == ["department", "remark"])
    }

    @Test(arguments: ["sep=;", "SEP=;", "sep=;\r"])
    func separatorLine(_ line: String) throws {
        let read = try ReadInput.csv("\(line)\nholder_name;course_title\nA, a;B\n")
        #expect(read[.holderName] == ["A, a"] && read.rows[0].line == 3)
    }

    /// `sep=` rules even where the header could be split otherwise.
    @Test func separatorLineDecides() throws {
        let read = try ReadInput.csv("sep=,\nholder_name,email,course_title;issuer\nA,B,C\n")
        #expect(read[.holderName] == ["A"])
        #expect(try ReadInput.fault("sep=,\nholder_name;course_title\nA;B\n") != nil)
    }

    @Test func aPreambleAboveTheHeader() throws {
        let preamble = "Learning report\nDate: 12 March 2021\n\"Prepared by, somebody\"\n\n"
        let read = try ReadInput.csv(preamble + "holder_name,course_title\nA,B\n")
        #expect(read[.holderName] == ["A"] && read.rows[0].line == 6)
    }

    @Test(arguments: [
        "Report, with \"odd\" quotes\n", "\"a quote that never closes\n", "Course title: all, dates: all\n", ",,,\n", "a\tb\n",
        "Course\n",
        "\u{FEFF}", "----,----\n",
    ])
    func oddPreambles(_ preamble: String) throws {
        #expect(try ReadInput.csv(preamble + "holder_name,course_title\nA,B\n")[.courseTitle] == ["B"])
    }

    @Test(arguments: [
        ("course_title,course_title\n", 1), ("course_title,Course Title\n", 1), ("x,course_title,issuer,X\n", 1),
        ("Report\n\nissuer,course_title,ISSUER\n", 3),
    ])
    func duplicates(_ header: String, _ line: Int) throws {
        let fault = try #require(try ReadInput.fault(header + "a,b,c,d\n"))
        guard case .duplicateHeader = fault.kind else {
            Issue.record("\(fault)")
            return
        }
        #expect(fault.line == line)
    }

    @Test func columnsWithoutAName() throws {
        let read = try ReadInput.csv("course_title,,issuer,\nBSAFE,x,Inspira,y\n")
        #expect(read.fields == [[.courseTitle: "BSAFE", .issuer: "Inspira"]])
    }

    @Test func twoDelimitersAreNotGuessedBetween() throws {
        let fault = try #require(try ReadInput.fault("email,a;course_title;issuer;b,status\na\n"))
        #expect(fault.kind == .twoDelimiters("comma", "semicolon") && fault.line == 1)
    }

    @Test(arguments: ["colour,weight\nblue,3\n", "1234567,Amina\n", "holder_name#course_title\na#b\n", "a\n", "\n\nx\n"])
    func noHeader(_ text: String) throws {
        guard case .noHeader? = try ReadInput.fault(text)?.kind else {
            Issue.record("\(text) should be refused")
            return
        }
    }

    /// Names of fields, and parts of such names, show where the header is; any other cell may be somebody's data.
    @Test func theRefusalShowsNamesOnly() throws {
        let words = try #require(try ReadInput.fault("Amina Secret;BSAFE;Name;Inspire;holder completed\n")).words
        #expect(words.contains("5 cells") && words.contains("“Name”, “holder completed”"))
        for cell in ["Amina", "Secret", "BSAFE", "Inspire"] { #expect(!words.contains(cell), "\(words)") }
    }

    @Test(arguments: [("a,b,course_title,A\n", 1, 4), ("course_title,Amina,status,email,amina\n", 2, 5)])
    func theSameNameTwiceIsToldByItsPlaces(_ header: String, _ one: Int, _ other: Int) throws {
        let fault = try #require(try ReadInput.fault("issuer," + header))
        #expect(fault.kind == .duplicateHeader(one + 1, other + 1) && !fault.words.contains("mina"))
    }

    @Test func aHeaderAndNothingElse() throws {
        #expect(try ReadInput.csv("holder_name,course_title\n").rows.isEmpty)
        #expect(try ReadInput.csv("holder_name,course_title").rows.isEmpty)
    }

    @Test func aHeaderThatHoldsNUL() throws {
        #expect(try ReadInput.fault("holder\u{0}name,course_title\nA,B\n")?.kind == .nul)
        #expect(try ReadInput.fault("holder_name,course_title,x\u{0}\nA,B,C\n")?.kind == .nul)
    }
}
