import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 16 to 18: an inbox that cannot be read or emptied, and a name that is taken.
@Suite(.enabled(if: Tools.strace != nil, "strace is not installed: no inbox has failed"))
struct InboxTests {
    private let office: FaultOffice

    init() throws {
        office = try FaultOffice()
        try office.dropCertificates(1...3)
    }

    // MARK: Row 16

    @Test func inboxCannotBeOpened() throws {
        let ended = try office.night([], Injection("openat,open", "error=EACCES", paths: [office.office.inbox]))
        #expect(ended.exitCode == 74 && ended.errors.contains("inbox: Permission denied"), "\(ended.errors)")
        #expect(try office.ledger.rows("SELECT count(*) FROM runs") == ["0"])
    }

    @Test func inboxIsGone() throws {
        try FileManager.default.moveItem(atPath: office.office.inbox, toPath: "\(office.beside)/away")
        let ended = try office.night()
        #expect(ended.exitCode == 78 && ended.errors.contains("inbox"), "\(ended.errors)")
    }

    @Test func oneFileCannotBeOpened() throws {
        let ended = try office.night([], Injection("openat", "error=EACCES", paths: ["c2.csv"]))
        #expect(ended.exitCode == 1, "\(ended.errors)")
        #expect(office.outcomes() == ["c1.csv": "judged", "c2.csv": "deferred unreadable", "c3.csv": "judged"])
        #expect(office.names(office.office.inbox) == ["c2.csv"])
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes(run: 2) == ["c2.csv": "judged"])
    }

    // MARK: Row 17

    /// Judged in the first night only; the move is tried in every night, and the report says so.
    @Test(.enabled(if: Mount.isPossible, "\(Mount.words)"))
    func inboxCannotBeEmptied() throws {
        do {
            let mount = try Mount(readOnly: office.office.inbox)
            defer { _ = mount }
            for run: Int64 in 1...3 {
                let ended = try office.night()
                #expect(ended.exitCode == 1 && ended.errors.contains("3 taken but still in the inbox"), "\(ended.errors)")
                let outcome = run == 1 ? "judged" : "deferred cannot-be-moved"
                #expect(office.outcomes(run: run) == ["c1.csv": outcome, "c2.csv": outcome, "c3.csv": outcome])
            }
            #expect(try office.verify().exitCode == 0)
        }
        #expect(try office.night().exitCode == 0)
        #expect(Set(office.outcomes(run: 4).values) == ["deferred moved-away-now"])
        #expect(office.names(office.office.taken) == ["000001.csv", "000002.csv", "000003.csv"])
        #expect(try office.ledger.rows("SELECT count(*) FROM arrivals") == ["3"])
        #expect(try office.verify().exitCode == 0)
    }

    // MARK: Row 18

    @Test func nameIsTaken() throws {
        let squatter = "\(office.office.taken)/000001.csv"
        try "somebody's".write(toFile: squatter, atomically: false, encoding: .utf8)
        #expect(try office.night().exitCode == 0)
        #expect(office.names(office.office.taken) == ["000001-2.csv", "000001.csv", "000002.csv", "000003.csv"])
        #expect(try String(contentsOfFile: squatter, encoding: .utf8) == "somebody's")
        #expect(office.names(office.office.inbox).isEmpty)
    }

    /// Nine further names are tried, and no more.
    @Test func allNamesAreTaken() throws {
        for end in [""] + (2...9).map({ "-\($0)" }) {
            try "x".write(toFile: "\(office.office.taken)/000001\(end).csv", atomically: false, encoding: .utf8)
        }
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.errors.contains("1 taken but still in the inbox"), "\(ended.errors)")
        #expect(office.names(office.office.inbox) == ["c1.csv"] && Set(office.outcomes().values) == ["judged"])
    }
}
