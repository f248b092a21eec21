import Batch
import FixtureSupport
import Foundation
import ProgramSupport
import Rulebook
import Testing

/// Row 38: rules that are missing, malformed, or changed while a run is at work.
@Suite struct RulebookTests {
    private let office: FaultOffice
    private var rules: String { "\(office.beside)/rules" }

    init() throws {
        office = try FaultOffice()
        try FileManager.default.copyItem(atPath: Project.rules, toPath: rules)
        try office.dropCertificates(1...3)
    }

    private func expectNothingIsTouched(_ ended: Program.Ended) throws {
        #expect(ended.exitCode == 78, "\(ended.errors)")
        #expect(office.names(office.office.inbox).count == 3)
        #expect(try office.ledger.rows("SELECT count(*) FROM runs") == ["0"])
        #expect(try office.night(["--rules", Project.rules]).exitCode == 0)
    }

    @Test(arguments: ["courses.csv", "codes.csv"])
    func tableIsMissing(_ table: String) throws {
        try FileManager.default.removeItem(atPath: "\(rules)/\(table)")
        try expectNothingIsTouched(try office.night(["--rules", rules]))
    }

    @Test(arguments: ["", "\"", "no,such,column\n1,2,3\n"])
    func tableIsMalformed(_ text: String) throws {
        try text.write(toFile: "\(rules)/codes.csv", atomically: true, encoding: .utf8)
        try expectNothingIsTouched(try office.night(["--rules", rules]))
    }

    @Test func folderIsMissing() throws { try expectNothingIsTouched(try office.night(["--rules", "\(office.beside)/none"])) }

    /// The run keeps to what it read at its start, also where its worker must be started anew.
    @Test(.enabled(if: Tools.strace != nil, "strace is not installed: no rules were changed in mid-run"))
    func rulesChangeInMidRun() throws {
        let fault = Injection("openat", "signal=SIGKILL", paths: [office.spooled(FaultOffice.certificates(2))], follows: true)
        let worker = try office.worker(fault, once: true)
        var isChanged = false
        let ended = try office.night(["--rules", rules] + worker, Injection("syncfs", "delay_enter=1s")) { _ in
            guard !isChanged, office.names("\(office.office.spool)/tmp").count == 3 else { return }
            for name in office.names(rules) { try? FileManager.default.removeItem(atPath: "\(rules)/\(name)") }
            isChanged = true
        }
        #expect(isChanged && ended.exitCode == 0, "\(ended.errors)")
        let digest = try Project.rulebook.get().digest
        #expect(try office.ledger.rows("SELECT DISTINCT rulebook FROM judgements") == [digest])
        #expect(Set(office.outcomes().values) == ["judged"] && office.report("summary.json").contains(digest))
        #expect(try office.verify().exitCode == 0)
    }
}
