import FixtureSupport
import Testing
import Uploads
import Verdicts

/// Check 5: what the status says, and what its absence says (SPEC 5.7, note 5).
@Suite struct CompletionTests {
    @Test(arguments: [
        ("Completed", "accept current-course"), ("passed", "accept current-course"), ("Terminé", "accept current-course"),
        ("Failed", "reject not-completed"), ("In progress", "reject not-completed"), ("Attended", "refer completion-not-shown"),
        ("Exempt", "refer completion-not-shown"), ("Waived", "refer completion-not-shown"),
        ("Completed via rpl", "refer completion-not-shown"), ("Equivalent", "refer completion-not-shown"),
        ("Participated", "refer completion-not-shown"), ("splendid", "refer completion-not-shown"),
        ("", "refer completion-not-shown"), ("n/a", "refer completion-not-shown"),
    ])
    func statusIsJudged(_ status: String, _ expected: String) throws {
        #expect(try Certificate(code: "LMS-3395", status: status).judged().verdictAndReason == expected)
    }

    /// A grade is not judged, save where it is a word of failure and no status is stated.
    @Test(arguments: [
        ("", "Fail", "reject not-completed"), ("", "not passed", "reject not-completed"),
        ("", "85", "refer completion-not-shown"),
        ("", "Pass", "refer completion-not-shown"), ("Completed", "Fail", "accept current-course"),
        ("n/a", "Failed", "reject not-completed"),
    ])
    func gradeThatSaysFailed(_ status: String, _ grade: String, _ expected: String) throws {
        let table = "course_code,completed_on,issuer,status,grade\nLMS-3395,2021-03-12,Inspira,\(status),\(grade)\n"
        #expect(try Project.judge(csv: table).map(\.explanation.verdictAndReason) == [expected])
    }

    @Test func certificateWithoutStatusFieldStatesACompletion() throws {
        #expect(try Certificate.bsafe.judged().verdictAndReason == "accept current-course")
    }

    /// In XML one record may lack the field that another has: then the source has a status field, and here it is empty.
    @Test func recordWithoutTheFieldInASourceThatHasIt() throws {
        let record = "<course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><issuer>Inspira</issuer>"
        let xml = "<all><one>\(record)</one><one>\(record)<status>Completed</status></one></all>"
        let (judged, faults) = try Project.judge([.bytes(name: "input.xml", Array(xml.utf8))])
        #expect(faults.isEmpty)
        #expect(judged.map(\.explanation.verdictAndReason) == ["refer completion-not-shown", "accept current-course"])
    }
}
