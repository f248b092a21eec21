import Batch
import FixtureSupport
import Foundation
import ProgramSupport
import Testing

/// Row 40: what is acknowledged is on the disk. The calls of a night are written down, and held against the order that this takes:
/// a disk that loses whatever was not flushed then loses nothing that was said to be there.
@Suite(.enabled(if: Tools.strace != nil, "strace is not installed: the order of flushes was not watched"))
struct PowerLossTests {
    private let office: FaultOffice
    private let calls: [DiskCall]
    private var ledger: String { office.office.ledger }

    init() throws {
        office = try FaultOffice()
        try office.dropCertificates(1...3)
        try office.drop("same.csv", FaultOffice.certificates(2))
        let log = "\(office.beside)/calls"
        let ended = try office.night(["--history", try Self.history(office)], Injection(watching: DiskCall.names, log: log))
        try #require(ended.exitCode == 0, "\(ended.errors)")
        calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { DiskCall(String($0)) }
    }

    private static func history(_ office: FaultOffice) throws -> String {
        let path = "\(office.beside)/history.csv"
        try "index_number,course_code,completed_on\n77,LMS-3395,2020-01-01\n".write(
            toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    /// Asks at every call that matches, with the disk as it is before it.
    /// - Returns: how often that was.
    private func atEvery(_ matches: (DiskCall) -> Bool, _ ask: (Disk, DiskCall) -> Void) -> Int {
        var disk = Disk()
        var count = 0
        for call in calls {
            if matches(call) {
                ask(disk, call)
                count += 1
            }
            disk.apply(call)
        }
        return count
    }

    /// The ledger's commit is the moment in which its journal is emptied.
    private func isCommit(_ call: DiskCall) -> Bool { call.name == "ftruncate" && call.path == "\(ledger)-journal" }

    @Test func bytesBeforeTheirRow() {
        let count = atEvery(isCommit) { disk, _ in
            #expect(disk.unflushed(under: office.office.spool, except: "tmp") == [])
        }
        #expect(count >= 7)
        let links = atEvery {
            $0.name == "linkat"
        } _: { disk, call in
            #expect(!disk.unflushed.files.contains(call.path))
        }
        #expect(links == 4)
    }

    @Test func rowBeforeMove() {
        let moves = atEvery {
            $0.name == "renameat2" && $0.target.hasPrefix(office.office.taken)
        } _: { disk, _ in
            #expect(disk.unflushed(under: ledger) == [])
        }
        #expect(moves == 4)
    }

    @Test func moveBeforeTheNextCommit() {
        _ = atEvery(isCommit) { disk, _ in
            #expect(disk.unflushed(under: office.office.taken) == [] && disk.unflushed(under: office.office.inbox) == [])
        }
    }

    /// Also SQLite's own order: its journal before the ledger, the ledger before the journal is emptied.
    @Test func ledgerBeforeItsJournalIsEmptied() {
        _ = atEvery(isCommit) { disk, _ in #expect(!disk.unflushed.files.contains(ledger)) }
        _ = atEvery {
            $0.name == "pwrite64" && $0.path == ledger
        } _: { disk, _ in
            #expect(!disk.unflushed.files.contains("\(ledger)-journal"))
        }
    }

    @Test func verdictsBeforeTheReport() {
        let unfinished = "\(office.office.reports)/.new-000001"
        let begun = atEvery {
            $0.name == "mkdirat" && $0.path == unfinished
        } _: { disk, _ in
            #expect(disk.unflushed(under: ledger) == [])
        }
        let named = atEvery {
            $0.name == "renameat2" && $0.path == unfinished
        } _: { disk, _ in
            #expect(disk.unflushed(under: unfinished) == [unfinished])
        }
        #expect(begun == 1 && named == 1)
    }

    /// The ledger says that a report is published once its name is on the disk; and the run says that it ended after that.
    @Test func reportBeforeItIsCalledPublished() throws {
        var disk = Disk()
        var isNamed = false
        for call in calls {
            if isNamed, call.name == "pwrite64", call.path.hasPrefix(ledger) {
                #expect(disk.unflushed(under: office.office.reports) == [])
            }
            isNamed = isNamed || call.target == office.office.report(1)
            disk.apply(call)
        }
        #expect(isNamed && disk.unflushed(under: office.office.path, except: "tmp") == [])
    }
}
