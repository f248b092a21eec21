import Batch
import FixtureSupport
import Foundation
import Glibc
import OfficeSupport
import ProgramSupport
import Testing

/// What a certificate or a file name holds is in the report and the ledger, and nowhere else.
@Suite(.timeLimit(.minutes(20))) struct NightPrivacyTests {
    private let office: ProgramOffice
    private static let canary = "Zqcanary"

    init() throws {
        umask(0o022)
        office = try ProgramOffice()
        try fill()
    }

    private func fill() throws {
        let canary = Self.canary
        let row = (0..<7).map { _ in canary }.joined(separator: ",")
        try office.drop(
            "\(canary).csv", SampleUpload.table(row, "1234567,\(canary),BSAFE,LMS-3395,2021-03-12,Completed,\(canary)"))
        try office.drop("\(canary).xml", "<a><\(canary)>\(canary)</\(canary)></a>")
        try office.drop("\(canary) broken.xml", "<learningRecords><holder>\(canary)")
        try office.drop("\(canary).txt", "Name: \(canary)\nCourse title: BSAFE\nCompleted on: \(canary)\n")
        try office.drop("\(canary) broken.pdf", "%PDF-1.4 \(canary)")
        try office.drop("\(canary) cut.csv", "index_number,holder_name\n\"\(canary),x\n")
        try office.drop("\(canary).part", canary)
        let pdf = FileManager.default.contents(atPath: "\(Project.root)/Fixtures/demo/certificate.pdf") ?? Data()
        try office.drop(Array("\(canary).pdf".utf8), [UInt8](pdf))
        for (folder, request) in [
            ("1", "index_number,name,email,issuer,course_code,note\n1,\(canary),\(canary)@x,\(canary),,\(canary)\n"),
            ("2", "\(canary)\n"), ("3", "course_code\n\(canary)\n"),
        ] {
            let path = "\(office.office.inbox)/\(canary) \(folder)"
            mkdir(path, 0o755)
            try ProgramOffice.write(Array("\(path)/request.csv".utf8), Array(request.utf8))
            try ProgramOffice.write(Array("\(path)/\(canary).csv".utf8), Array((SampleUpload.table + "\n").utf8))
        }
        symlink(canary, "\(office.office.inbox)/\(canary) link")
    }

    /// Everything that other accounts may see of processes and temporary files.
    private static func visible() -> String {
        let processes = ProgramOffice.names("/proc").filter { $0.allSatisfy(\.isNumber) }.map { process in
            ["cmdline", "comm", "environ"].map { name in
                let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(name)") ?? Data()
                return String(decoding: bytes, as: UTF8.self)
            }.joined(separator: " ")
        }
        return (processes + ProgramOffice.names("/tmp") + ProgramOffice.names("/var/tmp") + ProgramOffice.names("/dev/shm"))
            .joined(separator: "\n")
    }

    @Test func runLeavesNoTraceOfNames() throws {
        var looks = 0
        var sightings = 0
        let office = office
        var program = Program()
        program.folder = "/"
        program.meanwhile = { _ in
            looks += 1
            if looks % 5 == 0, Self.visible().contains(Self.canary) { sightings += 1 }
            if ProgramOffice.names("\(office.office.spool)/tmp").contains(where: { $0.contains(Self.canary) }) { sightings += 1 }
        }
        let ended = try program.run(office.arguments())
        let said = ended.errors + ended.text
        #expect(ended.exitCode == 1 && looks > 5, "\(said)")
        #expect(sightings == 0)
        #expect(!said.contains(Self.canary), "\(said)")
        try check()
    }

    private func check() throws {
        let canary = Self.canary
        for part in [office.office.taken, office.office.spool, office.office.reports, office.office.quarantine] {
            #expect(!ProgramOffice.names(part).contains { $0.contains(canary) })
        }
        for folder in ["taken", "spool", "reports", "quarantine"] {
            try checkModes("\(office.path)/\(folder)", isOurs: folder != "taken")
        }
        #expect(office.temporary.mode(office.office.ledger) == 0o600)
        let audit = try Program.run(["ledger", "audit", office.path])
        #expect(audit.exitCode == 0 && audit.text.contains("judged") && !audit.text.contains(canary))
        #expect(office.report("summary.json").map { String(decoding: $0, as: UTF8.self) }?.contains(canary) == false)
        #expect(office.report("report.html").map { String(decoding: $0, as: UTF8.self) }?.contains("<\(canary)") == false)
        let check = try Program.run(["batch", "check", office.path])
        let verify = try Program.run(["verify", office.path])
        #expect(verify.exitCode == 0, "\(verify.errors)")
        for ended in [check, verify] { #expect(!(ended.text + ended.errors).contains(canary)) }
    }

    /// What was dropped keeps the mode that it came with: nobody can reach it past its folder.
    private func checkModes(_ path: String, isOurs: Bool) throws {
        #expect(office.temporary.mode(path) == 0o700, "\(path)")
        guard isOurs else { return }
        for name in ProgramOffice.names(path) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
            if isFolder.boolValue {
                try checkModes("\(path)/\(name)", isOurs: true)
            } else {
                #expect(office.temporary.mode("\(path)/\(name)") == 0o600, "\(path)/\(name)")
            }
        }
    }
}
