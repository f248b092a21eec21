import FixtureSupport
import ProgramSupport
import Testing

/// What people read, on a terminal and off it.
@Suite struct WordsTests {
    private func explain(_ options: [String] = [], columns: UInt16? = nil, _ environment: [String: String] = [:]) throws -> String
    {
        var program = Program()
        program.standardInput = Array(SampleUpload.table.utf8)
        program.terminalColumns = columns
        program.environment = ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 }
        let ended = try program.run(["explain", "-"] + Program.asOf + options)
        try #require(ended.exitCode == 0, "\(ended.errors)")
        return ended.text.replacing("\r\n", with: "\n")
    }

    @Test func colourOnATerminalOnly() throws {
        #expect(try explain(columns: 100).contains("\u{1B}["))
        #expect(try !explain().contains("\u{1B}["))
    }

    @Test func noColourWhereItIsNotWanted() throws {
        #expect(try !explain(columns: 100, ["NO_COLOR": "1"]).contains("\u{1B}"))
        #expect(try !explain(columns: 100, ["TERM": "dumb"]).contains("\u{1B}"))
    }

    @Test(arguments: [50, 72, 120] as [UInt16])
    func asWideAsTheTerminal(_ columns: UInt16) throws {
        let lines = try explain(columns: columns, ["NO_COLOR": "1"]).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.count > Int(columns) && $0.split(separator: " ").allSatisfy { $0.count < 30 } } == [])
        #expect(lines.contains { $0.count > Int(columns) * 3 / 4 }, "the width is used")
    }

    @Test func everyPartIsThere() throws {
        let text = try explain()
        for part in [
            "ACCEPT", "REJECT", "REFER", "Enter in Inspira", "LMS-3395", "2021-03-12", "codes/LMS-3395", "Take instead",
            "equivalences/bsitf-bsafe", "To settle", "course-not-recognised", "Not checked", "2024-07-01", "2024-07-31",
            "4 certificates: 1 to accept, 1 to reject, 2 to look at.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func inFrench() throws {
        let text = try explain(["--language", "fr"])
        for part in ["ACCEPTER", "REJETER", "À EXAMINER", "À saisir dans Inspira", "4 certificats"] {
            #expect(text.contains(part), "\(part)")
        }
        for part in ["ACCEPT ", "Because", "Not checked", "To settle", "record 1"] {
            #expect(!text.contains(part), "\(part)")
        }
    }

    /// It reads; it does not authenticate.
    @Test(arguments: ["en", "fr"])
    func neverSaysGenuine(_ language: String) throws {
        let text = try explain(["--language", language]).lowercased()
        for word in ["genuine", "authentic", "authentique", "véritable"] { #expect(!text.contains(word), "\(word)") }
    }
}
