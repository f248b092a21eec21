import Batch
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// A ledger lost and its backup restored: nothing of what came later is lost, nothing is judged twice.
@Suite struct BatchRestoreTests {
    private let office: NightOffice
    private let folder: TemporaryFolder
    private var backup: String { "\(folder.path)/backup" }

    /// A backup after the first night; in the second a new table, a request, a duplicate and a file with a marker.
    init() throws {
        (office, folder) = (try NightOffice(), try TemporaryFolder())
        try office.drop("one.csv", [NightOffice.row("00900001,Ada Example,")])
        try office.night()
        #expect(try office.ledger("backup", [backup]).exitCode == 0)
        try office.drop("again.csv", [NightOffice.row("00900001,Ada Example,")])
        try office.drop("later.csv", [NightOffice.row("00900002,Bob Sample,")])
        try office.drop("marked.csv", [NightOffice.row("00900003,Cyd Third,")])
        try office.drop("marked.csv.done", text: "")
        try office.drop("request/certificate.csv", [NightOffice.row("00900004,Dan Fourth,")])
        try office.night()
    }

    private func restore() throws -> Program.Ended { try Program.run(["batch", "restore", office.path, backup]) }

    private func accepted() throws -> [Int64: Int] {
        var accepted: [Int64: Int] = [:]
        try office.temporary.ledger().forEachJudgement { accepted[$0.delivery] = $0.accepted }
        return accepted
    }

    @Test(arguments: ["gone", "damaged", "whole"])
    func laterDeliveriesAreJudgedAgain(_ state: String) throws {
        let before = try accepted()
        if state == "gone" { unlink(office.temporary.office.ledger) }
        if state == "damaged" { truncate(office.temporary.office.ledger, 9000) }
        let restored = try restore()
        #expect(restored.exitCode == 0 && restored.errors.isEmpty, "\(restored.errors)")
        #expect(restored.text.contains("4 entries came after the backup") && restored.text.contains("1 report set aside"))
        #expect(restored.text.contains("The old ledger is ") == (state != "gone"))
        #expect(try office.verify().exitCode == 0)
        #expect(
            office.files.filter { $0.hasPrefix("inbox/") } == [
                "inbox/restored-000002.csv", "inbox/restored-000003.csv", "inbox/restored-000004.csv",
                "inbox/restored-000004.csv.done", "inbox/restored-000005.folder", "inbox/restored-000005.folder/certificate.csv",
            ])
        let night = try office.night()
        #expect(night.errors.contains("run 2 ends: 3 judged, 0 partly, 0 refused, 0 in quarantine, 1 duplicates, 0 left"))
        #expect(try accepted() == before)
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(verified.errors)")
        #expect(try office.verify().text.hasPrefix("All agrees: 4 deliveries, 4 verdicts made again, 2 reports."))
    }

    /// Without the command, what came later is named, and how to go on.
    @Test func laterOriginalsAreNamed() throws {
        let ended = try Program.run(["verify", office.path, "--ledger", backup])
        #expect(ended.exitCode == 65 && ended.errors.contains("5 entries lie here that no delivery tells of, from 000002 on"))
        #expect(ended.errors.contains("transferdesk batch restore"))
    }

    @Test func nothingIsChangedWhereTheBackupIsNone() throws {
        let before = office.files
        for (path, code) in [(try folder.write("no", "words"), 78), ("\(folder.path)/none", 74)] as [(String, Int32)] {
            let ended = try Program.run(["batch", "restore", office.path, path])
            #expect(ended.exitCode == code && ended.errors.contains(path) && office.files == before, "\(ended.errors)")
        }
    }

    @Test(.enabled(if: Tools.strace != nil), arguments: ["renameat2", "rename", "openat"])
    func killed(_ call: String) throws {
        let before = try accepted()
        for when in [1, 2, 4, 6, 40] {
            let office = try NightOffice(copyOf: office)
            var tracer = Program()
            tracer.path = "/usr/bin/env"
            let inject = [
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=SIGKILL:when=\(when)",
            ]
            if try tracer.run(inject + [Program.built, "batch", "restore", office.path, backup]).exitCode == 0 { break }
            #expect(try Program.run(["batch", "restore", office.path, backup]).exitCode == 0)
            try office.night()
            let verified = try office.verify()
            #expect(verified.exitCode == 0, "\(call) \(when): \(verified.errors)")
            var again: [Int64: Int] = [:]
            try office.temporary.ledger().forEachJudgement { again[$0.delivery] = $0.accepted }
            #expect(again == before)
        }
    }
}
