import ProgramSupport
import Testing

/// `--staff` and `--history`: what they change, and that a row which cannot be understood refuses the whole call.
@Suite struct CircumstanceFileTests {
    private func judge(_ option: String, _ text: String, _ table: String = SampleUpload.table) throws -> Program.Ended {
        let folder = try TemporaryFolder()
        let file = try folder.write("given.csv", text)
        let ended = try Program.run(["judge", "-", option, file] + Program.asOf, input: table)
        if ended.exitCode != 0 { #expect(ended.errors.hasPrefix("\(file):"), "\(ended.errors)") }
        return ended
    }

    @Test func staff() throws {
        let staff = "index_number,name,email,job_network,supervisor,uniformed\n1234567,Bruno Other,,,no,non\n"
        let lines = try JudgedLine.all(try judge("--staff", staff, SampleUpload.table(SampleUpload.accepted)))
        #expect(lines.map(\.both) == ["refer/holder-mismatch"])
    }

    @Test func history() throws {
        let history = "index_number,course_code,completed_on\n01234567,LMS-3396,2020-01-01\n"
        let lines = try JudgedLine.all(try judge("--history", history, SampleUpload.table(SampleUpload.accepted)))
        #expect(lines.map(\.both) == ["reject/already-recorded"])
    }

    /// A learning history holds many courses that are no mandatory learning.
    @Test func aHistoryMayHoldOtherCodes() throws {
        let history = "index_number,course_code,completed_on\n1234567,LMS-9999,2020-01-01\n"
        let lines = try JudgedLine.all(try judge("--history", history, SampleUpload.table(SampleUpload.accepted)))
        #expect(lines.map(\.both) == ["accept/current-course"])
    }

    @Test(arguments: [
        ("index_number,name\n1,A B\n2,C\"D\n", 3), ("index_number,name\n1,A B\n2\n", 3), ("index_number,name\n1,A B\n2,C,D\n", 3),
        ("index_number,supervisor\n1,perhaps\n", 2), ("index_number,supervisor\nABC,yes\n", 2),
        ("index_number,colour\n1,blue\n", 1), ("index_number,name,name\n1,A,B\n", 1), ("index_number,name\n1,\"A B\n", 2),
        ("index_number,name\n1,A B\n000,C D\n", 3),
    ])
    func aBrokenStaffFile(_ text: String, _ line: Int) throws {
        let ended = try judge("--staff", text)
        #expect(ended.exitCode == 65 && ended.output.isEmpty && ended.errorLines.count == 1)
        #expect(ended.errors.contains("given.csv:\(line): "), "\(ended.errors)")
    }

    @Test(arguments: [
        ("index_number,course_code,completed_on\n1,LMS-3395,2021-01-01\n1,3395,2021-01-01\n", 3),
        ("index_number,course_code,completed_on\n1,BSAFE,2021-01-01\n", 2),
        ("index_number,course_code,completed_on\n1,LMS-3395,2021-02-30\n", 2),
        ("index_number,course_code,completed_on\n1,LMS-3395,yesterday\n", 2),
        ("index_number,course_code,completed_on\nx,LMS-3395,2021-01-01\n", 2),
        ("index_number,course_code,completed_on\n,LMS-3395,2021-01-01\n", 2),
        ("index_number,course_code\n1,LMS-3395\n1\n", 3),
    ])
    func aBrokenHistory(_ text: String, _ line: Int) throws {
        let ended = try judge("--history", text)
        #expect(ended.exitCode == 65 && ended.output.isEmpty && ended.errorLines.count == 1)
        #expect(ended.errors.contains("given.csv:\(line): "), "\(ended.errors)")
    }

    @Test(arguments: ["--staff", "--history"])
    func whatIsNoTableAtAll(_ option: String) throws {
        for text in ["", "\n\n", "<staff/>\n", "{}\n", "index_number\u{0}\n1\n"] {
            let ended = try judge(option, text)
            #expect(ended.exitCode == 65 && ended.output.isEmpty, "\(text)")
        }
    }

    /// Errors hold neither names nor numbers of people.
    @Test func errorsNameNobody() throws {
        let ended = try judge("--staff", "index_number,name,supervisor\n7777777,Zoltan Secret,perhaps\n")
        #expect(!ended.errors.contains("Zoltan") && !ended.errors.contains("7777777"))
    }

    /// Nor does a file whose header is missing: its first line is somebody's.
    @Test(arguments: ["--staff", "--history"])
    func aFileWithoutAHeaderNamesNobody(_ option: String) throws {
        for line in ["7777777,Zoltan Secret,zoltan@example.org\n", "Zoltan Secret,Zoltan Secret\n", "name,Zoltan Secret\n"] {
            let ended = try judge(option, line)
            #expect(ended.exitCode == 65 && ended.errors.contains("column"))
            #expect(!ended.errors.lowercased().contains("zoltan") && !ended.errors.contains("7777777"), "\(ended.errors)")
        }
    }

    @Test func aTableWithoutAHeaderNamesNobody() throws {
        for line in ["Amina Secret;BSAFE;Inspira\n", "Amina Secret,BSAFE,2021-03-12,Inspira\n", "Amina Secret\tBSAFE\n"] {
            let ended = try Program.run(["judge", "-", "--input-format", "csv"] + Program.asOf, input: line)
            #expect(ended.exitCode == 65 && ended.errorLines.count == 1)
            #expect(!ended.errors.contains("Amina") && !ended.errors.contains("BSAFE"), "\(ended.errors)")
        }
    }
}
