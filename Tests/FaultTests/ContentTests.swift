import Batch
import FixtureSupport
import Foundation
import ProgramSupport
import Testing

/// Rows 23, 24, 26 and 35: files with nothing in them, the same bytes again, the same name again, and a night of bad files only.
@Suite struct ContentTests {
    private let office: FaultOffice

    init() throws { office = try FaultOffice() }

    @Test(arguments: ["csv", "xml", "txt"])
    func nothingInIt(_ ending: String) throws {
        for (name, text) in [("zero", ""), ("mark", "\u{FEFF}"), ("lines", "\n \n\t\n")] {
            try office.drop("\(name).\(ending)", text)
        }
        #expect(try office.night().exitCode == 1)
        let outcomes = office.outcomes()
        for name in ["zero", "mark", "lines"] {
            // Blanks are no XML: that is said of them first.
            let because = ending == "xml" && name != "zero" ? "other-format" : "empty"
            #expect(outcomes["\(name).\(ending)"] == "refused \(because)", "\(name).\(ending)")
        }
        #expect(try office.ledger.rows("SELECT refused, seen FROM run_ends") == ["3|3"])
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts") == ["0"])
    }

    /// In one night, in two nights, and for a request: two names, one set of verdicts.
    @Test func sameBytesAgain() throws {
        let text = FaultOffice.certificates(1)
        try office.drop("a.csv", text)
        try office.drop("b.csv", text)
        #expect(try office.night().exitCode == 0)
        try office.drop("c.csv", text)
        try office.drop("a.csv", text)
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes() == ["a.csv": "judged", "b.csv": "duplicate"])
        #expect(office.outcomes(run: 2) == ["a.csv": "duplicate", "c.csv": "duplicate"])
        #expect(office.report("deliveries.csv", run: 2).contains("1,c.csv,\(text.utf8.count),duplicate,,,1,"))
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts") == ["1"])
        #expect(office.names(office.office.taken).count == 4)
        #expect(try office.verify().exitCode == 0)
    }

    @Test func sameNameOtherBytes() throws {
        for night: Int64 in 1...3 {
            try office.drop("certificates.csv", FaultOffice.certificates(Int(night)))
            #expect(try office.night().exitCode == 0)
            #expect(office.outcomes(run: night) == ["certificates.csv": "judged"])
        }
        #expect(try office.ledger.rows("SELECT count(*) FROM verdicts") == ["3"])
        #expect(try office.verify().exitCode == 0)
    }

    @Test(.enabled(if: Tools.pdftotext != nil, "pdftotext is not installed: no night of bad files was tried"))
    func everyFileIsBad() throws {
        let names = [
            "truncated-in-tag.xml", "truncated-in-quotes.csv", "elf.txt", "broken.pdf", "billion-laughs.xml", "gzip.csv",
        ]
        for name in names {
            try office.drop(name, [UInt8](FileManager.default.contents(atPath: "\(Project.hostile)/\(name)") ?? Data()))
        }
        let ended = try office.night()
        #expect(ended.exitCode == 1, "\(ended.errors)")
        for name in names { #expect(office.outcomes()[name]?.hasPrefix("refused ") == true, "\(name)") }
        #expect(office.names(office.office.report(1)).count == 10)
        #expect(office.report("report.html").contains("truncated-in-tag.xml"))
        #expect(try office.verify().exitCode == 0)
    }
}
