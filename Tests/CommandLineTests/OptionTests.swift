import FixtureSupport
import ProgramSupport
import Testing

/// Each option of the specification's section 7, by what it changes.
@Suite struct OptionTests {
    private func one(_ options: [String], _ table: String, in folder: String = Project.root) throws -> JudgedLine {
        let ended = try Program.run(["explain", "--format", "json", "-"] + Program.asOf + options, input: table, in: folder)
        let lines = try JudgedLine.all(ended)
        try #require(lines.count == 1 && ended.exitCode == 0, "\(ended.errors)")
        return lines[0]
    }

    @Test func asOf() throws {
        let table = SampleUpload.table("1,A B,Basic Security in the Field II,,2015-06-01,Completed,Inspira")
        #expect(try one(["--as-of", "2019-07-01"], table).both == "reject/replaced-not-accepted")
        #expect(try one(["--as-of", "2019-05-31"], table).both == "refer/rule-not-in-force")
        #expect(try one(["--as-of", "2019-05-31"], table)["asOf"] == "2019-05-31")
    }

    @Test func issuer() throws {
        let table = "course_code,completed_on\nLMS-3395,2021-03-12\n"
        #expect(try one([], table).both == "refer/issuer-not-stated")
        let assumed = try one(["--issuer", "Inspira"], table)
        #expect(assumed.both == "accept/current-course" && assumed.advice == ["issuer-assumed"])
        #expect(try one(["--issuer", "UNDSS"], table).both == "refer/agency-equivalence-not-established")
    }

    @Test func holderAndIndexNumber() throws {
        let table = SampleUpload.table(SampleUpload.accepted)
        #expect(try one(["--for", "Example Amina"], table).both == "accept/current-course")
        #expect(try one(["--for", "Bruno Sample"], table).both == "refer/holder-mismatch")
        #expect(try one(["--index-number", "01234567"], table).both == "accept/current-course")
        #expect(try one(["--index-number", "7654321"], table).both == "refer/holder-mismatch")
        #expect(try one(["--for", "Amina Example"], table).object["notChecked"] as? [String] == ["authenticity"])
        #expect(try one([], table).object["notChecked"] as? [String] == ["holder", "authenticity"])
    }

    @Test func course() throws {
        let table = "course_title,completed_on,issuer\nUnited Nations Human Rights Responsibilities,2021-03-12,Inspira\n"
        #expect(try one([], table).both == "refer/version-not-settled")
        #expect(try one(["--course", "lms 2302"], table).targetCodes == ["LMS-2302"])
    }

    @Test func dateOrder() throws {
        let table = "course_code,completed_on,issuer\nLMS-3395,03/04/2021,Inspira\n"
        #expect(try one([], table).both == "refer/date-ambiguous")
        #expect(try one(["--date-order", "dmy"], table)["completedOn"] == "2021-04-03")
        #expect(try one(["--date-order", "mdy"], table)["completedOn"] == "2021-03-04")
    }

    @Test func inputFormat() throws {
        let table = SampleUpload.table(SampleUpload.accepted)
        #expect(try one(["--input-format", "csv"], table).verdict == "accept")
        #expect(try one(["--input-format", "auto"], table).verdict == "accept")
        for format in ["xml", "pdf"] {
            let ended = try Program.run(["judge", "-", "--input-format", format], input: table)
            #expect(ended.exitCode == 65 && ended.output.isEmpty && ended.errorLines.count == 1, "\(format)")
        }
    }

    @Test func language() throws {
        let table = SampleUpload.table(SampleUpload.referred)
        let (english, french) = (try one([], table), try one(["--language", "fr"], table))
        #expect(english.both == french.both && english.says != french.says)
        #expect(try one(["--language", "en"], table).says == english.says)
    }

    @Test func rules() throws {
        let table = SampleUpload.table(SampleUpload.accepted)
        let given = try one(["--rules", Project.rules], table, in: "/")
        #expect(given.both == "accept/current-course")
        #expect(given["rulebook"]?.hasPrefix("sha256:") == true && given["rulebook"]?.count == 71)
        #expect(try one([], table, in: "/")["rulebook"] == given["rulebook"], "it is found beside the build")
    }

    @Test func withoutAsOfTheDayIsToday() throws {
        let ended = try Program.run(["judge", "-"], input: SampleUpload.table(SampleUpload.accepted))
        let day = try #require(try JudgedLine.all(ended).first?["asOf"])
        #expect(day.contains(/^20\d\d-\d\d-\d\d$/))
    }
}
