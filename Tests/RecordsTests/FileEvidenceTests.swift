import FixtureSupport
import Records
import Testing
import Verdicts

/// What a file tells of its own dates (SPEC 5.6).
@Suite struct FileEvidenceTests {
    private func days(_ dates: String...) throws -> [String?] {
        let table = "course_code,completed_on,issuer\n" + dates.map { "LMS-3395,\"\($0)\",Inspira\n" }.joined()
        return try Project.judge(csv: table).map { $0.explanation.completedOn?.description }
    }

    @Test func oneDateSettlesTheOthers() throws {
        #expect(try days("03/04/2021", "13/04/2021") == ["2021-04-03", "2021-04-13"])
        #expect(try days("03/04/2021", "04/13/2021") == ["2021-03-04", "2021-04-13"])
        #expect(try days("13-04-2021", "03/04/2021") == ["2021-04-13", "2021-04-03"])
    }

    @Test func evidenceThatContradictsItselfSettlesNothing() throws {
        #expect(try days("03/04/2021", "13/04/2021", "04/13/2021") == [nil, "2021-04-13", "2021-04-13"])
    }

    @Test func datesThatTellNothing() throws {
        #expect(try days("03/04/2021", "13.04.2021", "2021-04-13", "31/02/2021", "13/13/2021").first == .some(nil))
    }

    /// Whatever stands around a date, it is evidence.
    @Test(arguments: [
        "13/04/2021 10:15", "13/04/2021, 10:15", "10:15 13/04/2021", "10:15, 13/04/2021", "Tuesday 13/04/2021", "Tue, 13/04/2021",
        "(13/04/2021)", "13/4/21", " 13/04/2021", "le 13/04/2021", "13 / 04 / 2021",
    ])
    func aroundTheDate(_ date: String) throws { #expect(try days(date, "03/04/2021") == ["2021-04-13", "2021-04-03"]) }

    @Test(arguments: ["10:15 03/04/2021", "(03/04/2021)", "03/04/2021 10:15", "Sat 03/04/2021"])
    func datesThatAreSettledByOthers(_ date: String) throws { #expect(try days("13/04/2021", date).last == "2021-04-03") }

    /// The evidence stands far behind what it settles: the file is judged anew.
    @Test func evidenceAtTheEndOfALongFile() throws {
        var table = "course_code,completed_on,issuer\n"
        let padding = String(repeating: "x", count: 500)
        for _ in 0..<10_000 { table += "LMS-3395,03/04/2021,\(padding)\n" }
        table += "LMS-3395,13/04/2021,Inspira\n"
        let judged = try Project.judge(csv: table)
        #expect(judged.count == 10_001)
        #expect(judged.allSatisfy { $0.explanation.completedOn != nil })
    }
}
