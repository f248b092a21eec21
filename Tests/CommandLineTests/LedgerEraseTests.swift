import Batch
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk ledger erase` and `confirm`: what is erased is gone from every file of the office, and all still agrees.
@Suite struct LedgerEraseTests {
    private let office: NightOffice
    private let folder: TemporaryFolder

    init() throws { (office, folder) = (try NightOffice(), try TemporaryFolder()) }

    private static let ada = ["--index-number", "900001", "--email", "ada@canary.example", "--name", "Ada Canary"]
    private static let canaries = ["canary", "00900001"]

    /// Two nights: Ada in a table with others, alone, in a request, in the staff file, and in the name of a file that was left.
    private func fill() throws {
        let bob = NightOffice.row("00900002,Bob Sample,bob@example.org")
        try office.drop("table.csv", [NightOffice.row("00900001,Ada Canary,ada@canary.example"), bob])
        try office.drop("Ada Canary.csv.part", text: "not yet")
        try office.drop("=Canary\u{1B}.csv", [NightOffice.row(",Ada Canary,ada@canary.example", code: "", title: "Nothing")])
        let staff = try folder.write(
            "staff.csv", "index_number,name,email,job_network,supervisor,uniformed\n900001,Ada Canary,,POLNET,yes,no\n")
        try office.night(["--staff", staff, "--language", "fr"])
        try FileManager.default.removeItem(atPath: "\(office.temporary.office.inbox)/Ada Canary.csv.part")
        try office.drop("request/certificate.csv", [NightOffice.row(",,", number: "N-1")])
        try office.drop("request/request.csv", text: "index_number,name\n00900001,Ada Canary\n")
        try office.drop("bob.csv", [bob, bob])
        try office.night()
    }

    private func erase(_ arguments: [String] = ["--yes"]) throws -> Program.Ended {
        try office.ledger("erase", Self.ada + arguments)
    }

    private func expectGone(_ office: NightOffice) throws {
        #expect(office.files(holding: Self.canaries).isEmpty, "\(office.files(holding: Self.canaries))")
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(verified.errors)")
    }

    // MARK: The whole

    @Test func nothingOfThePersonIsLeft() throws {
        try fill()
        #expect(office.files(holding: Self.canaries).count > 10)
        let before = try office.ledger("show", ["2"]).lines.filter { $0.contains("verdict") }
        let ended = try erase(["--yes", "--receipt", "\(folder.path)/receipt"])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty, "\(ended.errors)")
        #expect(ended.text.hasPrefix("To be erased: 3 explanations, 0 notes, 4 file names.\n"), "\(ended.text)")
        for words in [
            "deliveries 1, 2, 4", "1 staff or history file", "1 verdict of other people", "2 reports made again", "erase again",
        ] { #expect(ended.text.contains(words), "\(words): \(ended.text)") }
        try expectGone(office)
        #expect(try office.ledger("show", ["2"]).lines.filter { $0.contains("verdict") } == before)
        #expect(try office.ledger("why", ["3"]).text.contains("Bob Sample"))
        #expect(office.files.filter { $0.hasPrefix("taken/") } == ["taken/000003.csv"])
    }

    /// A report keeps its language, and holds the others.
    @Test func reportsAreMadeAgain() throws {
        try fill()
        _ = try erase()
        let report = { (run: Int64, file: String) in
            String(
                decoding: FileManager.default.contents(atPath: "\(office.temporary.office.report(run))/\(file)") ?? Data(),
                as: UTF8.self)
        }
        #expect(report(1, "report.html").contains("<html lang=\"fr\"") && report(2, "report.html").contains("<html lang=\"en\""))
        #expect(report(1, "verdicts.csv").contains("Bob Sample") && report(2, "verdicts.csv").contains("Bob Sample"))
    }

    @Test func receiptIsForItsOwnerAndOfThePerson() throws {
        try fill()
        let path = "\(folder.path)/receipt"
        _ = try erase(["--yes", "--receipt", path])
        #expect(office.temporary.mode(path) == 0o600)
        let head = try #require(try office.temporary.ledger().auditHead())
        let text = folder.text("receipt") ?? ""
        #expect(text.contains("\"auditHead\": \"\(head)\"") && text.contains("\"deliveries\": [1,2,4]"), "\(text)")
        #expect(Self.canaries.allSatisfy { !text.lowercased().contains($0) })
        let confirmed = try office.ledger("confirm", [path] + Self.ada)
        #expect(confirmed.exitCode == 0 && confirmed.text == "The receipt is of this person: erasure 1.\n")
        #expect(try office.ledger("confirm", [path, "--index-number", "900002"]).exitCode == 65)
        #expect(try office.ledger("confirm", [try folder.write("no", "{}"), "--index-number", "1"]).exitCode == 65)
        #expect(try office.ledger("confirm", ["\(path)/none", "--index-number", "1"]).exitCode == 66)
    }

    @Test func receiptGoesToStandardOutput() throws {
        try fill()
        let ended = try erase()
        #expect(ended.text.hasPrefix("{\n  \"erasure\": 1,\n") && ended.errors.contains("Erased."))
    }

    // MARK: Asked first

    @Test func nothingHappensUnasked() throws {
        try fill()
        let before = office.files
        let ended = try erase([])
        #expect(ended.exitCode == 64 && ended.errors.contains("add --yes") && ended.errors.contains("3 explanations"))
        let full = try erase(["--yes", "--receipt", "/dev/full/receipt"])
        let taken = try erase(["--yes", "--receipt", try folder.write("taken", "something")])
        #expect(full.exitCode == 74 && taken.exitCode == 64 && folder.text("taken") == "something")
        #expect(
            try office.files == before && office.temporary.ledger().erasedDeliveries().isEmpty)
    }

    @Test func personWhoIsNotThere() throws {
        try fill()
        let ended = try office.ledger("erase", ["--email", "nobody@example.org", "--yes"])
        #expect(ended.exitCode == 0 && ended.output.isEmpty && ended.errors == "The ledger holds nothing of this person.\n")
        #expect(try office.temporary.ledger().erasedDeliveries().isEmpty)
    }

    @Test(arguments: [[], ["--index-number", "9a"], ["--index-number", "000"], ["--name", " - "], ["--email", ""]])
    func nobodyIsNamed(_ person: [String]) throws {
        #expect(try office.ledger("erase", person + ["--yes"]).exitCode == 64)
    }

    @Test func runAtWork() throws {
        let holder = open(office.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        flock(holder, LOCK_EX)
        for command in [["erase"] + Self.ada, ["purge", "--keep-contents", "3"]] {
            #expect(try office.ledger(command[0], Array(command.dropFirst())).exitCode == 75)
        }
        close(holder)
    }

    // MARK: Others

    /// What another delivery needs stays: the same attachment, whose holder only the requests name.
    @Test func sharedAttachmentStays() throws {
        for (request, holder) in [("a", "00900001,Ada Canary"), ("b", "00900002,Bob Sample")] {
            try office.drop("\(request)/same.csv", [NightOffice.row(",,")])
            try office.drop("\(request)/request.csv", text: "index_number,name\n\(holder)\n")
        }
        try office.night()
        #expect(try erase().exitCode == 0)
        try expectGone(office)
        #expect(try office.verify().text.contains("1 verdict made again, 1 delivery not"))
    }

    @Test func namesakesAndNamedFilesAreTold() throws {
        try office.drop("Ada Canary.csv", [NightOffice.row("00900001,Ada Canary,"), NightOffice.row("00900002,Bob Sample,")])
        try office.drop("other.csv", [NightOffice.row("00900005,Canary Ada,")])
        try office.night()
        let ended = try erase([])
        #expect(
            ended.errors.contains("Look at verdict 3: the same name") && ended.errors.contains("of others: verdict 2."),
            "\(ended.errors)")
    }

    /// What nobody could read is told; it goes where it is named.
    @Test func unreadDelivery() throws {
        try office.drop("Ada Canary.pdf", text: "%PDF-1.4 canary")
        try office.night()
        let told = try erase()
        #expect(told.errors.contains("Delivery 1 could not be read") && told.errors.contains("Of these, 1 came under a name"))
        #expect(office.files(holding: Self.canaries).count > 2)
        #expect(try erase(["--yes", "--unread", "1"]).exitCode == 0)
        try expectGone(office)
        #expect(try erase(["--yes", "--unread", "7"]).exitCode == 66)
    }

    @Test func judgedDeliveryIsNotUnread() throws {
        try office.drop("bob.csv", [NightOffice.row("00900002,Bob Sample,")])
        try office.night()
        let ended = try erase(["--yes", "--unread", "1"])
        #expect(ended.exitCode == 78 && ended.errors.contains("neither refused nor quarantined"))
    }

    /// The same bytes again are a duplicate, and do not come to stay.
    @Test func handedInAgain() throws {
        let rows = [NightOffice.row("00900001,Ada Canary,ada@canary.example")]
        try office.drop("one.csv", rows)
        try office.night()
        _ = try erase()
        try office.drop("two.csv", rows)
        let night = try office.night()
        #expect(night.errors.contains("1 duplicates") && night.errors.contains("1 erased delivery is taken away"))
        try expectGone(office)
    }

    /// A restore sets aside what nothing is taken out of: it is named.
    @Test func whatARestoreHasSetAsideIsTold() throws {
        try fill()
        #expect(try office.ledger("backup", ["\(folder.path)/backup"]).exitCode == 0)
        try office.night()
        #expect(try Program.run(["batch", "restore", office.path, "\(folder.path)/backup"]).exitCode == 0)
        let told = try erase().errors
        for name in ["ledger.sqlite.replaced-1", "reports/replaced-000003"] {
            #expect(told.contains("\(office.path)/\(name)"), "\(told)")
        }
    }

    // MARK: Stopped

    /// The ledger has done its part and nothing else was done: the next run, or the next erasure, does the rest.
    @Test(arguments: [true, false])
    func stoppedBehindTheLedger(_ isFinishedByRun: Bool) throws {
        try fill()
        _ = try office.temporary.ledger().erase(
            Person(indexNumber: "900001", email: "ada@canary.example", name: "Ada Canary"), by: "officer")
        #expect(try office.verify().exitCode == 65)
        if isFinishedByRun {
            let night = try office.night()
            #expect(night.errors.contains("3 erased deliveries is taken away") && night.errors.contains("the report of run 2"))
        } else {
            #expect(
                try erase().errors.hasPrefix("Something was stopped before its end and is finished now: the files of 3 erased"))
        }
        let staff = office.files(holding: Self.canaries)
        #expect(staff.count <= 1 && staff.allSatisfy { $0.hasPrefix("spool/") }, "\(staff)")
        #expect(try office.verify().exitCode == 0)
    }

    private static let calls = ["unlinkat", "renameat2", "mkdirat", "unlink", "pwrite64", "ftruncate"]

    /// Killed at its first, second, ... call of a kind: erased again, or by the next run, it is as if nothing had been.
    @Test(.enabled(if: Tools.strace != nil), arguments: calls)
    func killed(_ call: String) throws {
        try fill()
        for when in [1, 2, 3, 5, 9, 14] {
            let office = try NightOffice(copyOf: office)
            var tracer = Program()
            tracer.path = "/usr/bin/env"
            let inject = [
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=SIGKILL:when=\(when)",
            ]
            let ended = try tracer.run(inject + [Program.built, "ledger", "erase", office.path] + Self.ada + ["--yes"])
            if ended.exitCode == 0 { break }
            try office.night()
            let verified = try office.verify()
            #expect(verified.exitCode == 0, "\(call) \(when): \(verified.errors)")
            #expect(try office.ledger("erase", Self.ada + ["--yes"]).exitCode == 0)
            try expectGone(office)
        }
    }
}
