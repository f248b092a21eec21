import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 10 to 15 and 45: a disk that fails, is full, cannot be written to, or is slow. The run stops with 74, and the next one ends
/// what it began.
@Suite(.enabled(if: Tools.strace != nil && Tools.pdftotext != nil, "strace or pdftotext is not installed: no disk has failed"))
struct DiskTests {
    private let office: FaultOffice

    init() throws {
        office = try FaultOffice()
        try MixedNight.fill(office)
    }

    /// An undisturbed night brings everything to the same end.
    private func expectTheNextNightEndsIt(_ what: String, _ exitCodes: Set<Int32> = [0, 1]) throws {
        let again = try office.night()
        #expect(exitCodes.contains(again.exitCode ?? -1), "\(what): \(again.errors)")
        let differences = try OfficeState(essenceOf: office).differences(from: try MixedNight.undisturbed.get().essence)
        #expect(differences.isEmpty, "\(what): \(differences.joined(separator: "\n"))")
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(what): \(verified.errors)")
    }

    private func expectNothingReceived() throws {
        #expect(try office.ledger.rows("SELECT count(*) FROM deliveries") == ["0"])
        #expect(office.names(office.office.taken).isEmpty && office.names(office.office.inbox).count == 22)
    }

    // MARK: Row 10

    /// Also of a file in a folder: then the whole request waits.
    @Test(arguments: [("c3.csv", "c3.csv"), ("request 7", "request 7/one.csv")])
    func cannotReadOneFile(_ name: String, _ file: String) throws {
        let ended = try office.night([], Injection("read", "error=EIO", paths: ["\(office.office.inbox)/\(file)"]))
        #expect(ended.exitCode == 1, "\(ended.errors)")
        #expect(office.outcomes()[name] == "deferred unreadable" && office.outcomes()["c2.csv"] == "judged")
        try expectTheNextNightEndsIt(file)
    }

    // MARK: Row 11

    /// Nothing is called received that was not flushed; and nothing that was not flushed is found in the spool the next time, when
    /// the system would say that it is.
    @Test func cannotFlushTheSpool() throws {
        let ended = try office.night([], Injection("syncfs", "error=EIO"))
        #expect(ended.exitCode == 74 && ended.errors.contains("Input/output error"), "\(ended.errors)")
        try expectNothingReceived()
        #expect(office.names(office.office.spool) == ["tmp"])
        try expectTheNextNightEndsIt("syncfs", [1])
    }

    /// Of the ledger: every flush up to the last of a night; what was acknowledged is there.
    @Test(arguments: Effort.isWhole ? Array(1...42) : [14, 23, 36])
    func cannotFlushTheLedger(_ number: Int) throws {
        let ended = try office.night([], Injection("fdatasync", "error=EIO", when: "\(number)+"))
        let isReached = ended.exitCode != 1
        #expect(ended.exitCode == 74 || !isReached, "\(number): \(ended.errors)")
        #expect(try office.ledger.rows("PRAGMA integrity_check") == ["ok"])
        try expectTheNextNightEndsIt("fdatasync \(number)")
    }

    /// Of folders and of the report's files.
    @Test(arguments: Effort.isWhole ? Array(1...15) : [1, 2, 13])
    func cannotFlushFoldersAndReport(_ number: Int) throws {
        let ended = try office.night([], Injection("fsync", "error=EIO", when: "\(number)"))
        #expect(ended.exitCode == 74, "\(number): \(ended.errors)")
        try expectTheNextNightEndsIt("fsync \(number)")
    }

    // MARK: Rows 12 to 14

    @Test(.enabled(if: Mount.isPossible, "\(Mount.words)"))
    func spoolIsFull() throws {
        do {
            let mount = try Mount(tmpfs: office.office.spool, kilobytes: 16)
            defer { _ = mount }
            let ended = try office.night()
            #expect(ended.exitCode == 74 && ended.errors.contains("spool: No space left on device"), "\(ended.errors)")
            try expectNothingReceived()
            #expect(office.names("\(office.office.spool)/tmp").isEmpty)
        }
        try expectTheNextNightEndsIt("spool is full", [1])
    }

    /// The disk is full from some page on. Nothing half is committed, and the ledger opens as it was.
    @Test(arguments: Effort.isWhole ? Array(stride(from: 1, through: 640, by: 3)) : [110, 410, 560])
    func ledgerIsFull(_ number: Int) throws {
        let ended = try office.night([], Injection("pwrite64", "error=ENOSPC", when: "\(number)+"))
        #expect(ended.exitCode == 74 || ended.exitCode == 1, "\(number): \(ended.errors)")
        #expect(try office.ledger.rows("PRAGMA integrity_check") == ["ok"])
        let halves = """
            SELECT count(*) FROM judgements WHERE records <> (SELECT count(*) FROM verdicts WHERE verdicts.delivery = \
            judgements.delivery)
            """
        #expect(try office.ledger.rows(halves) == ["0"])
        try expectTheNextNightEndsIt("pwrite64 \(number)")
    }

    @Test(.enabled(if: Mount.isPossible, "\(Mount.words)"))
    func reportsAreFull() throws {
        do {
            let mount = try Mount(tmpfs: office.office.reports, kilobytes: 16)
            defer { _ = mount }
            let ended = try office.night()
            #expect(ended.exitCode == 74 && ended.errors.contains("No space left on device"), "\(ended.errors)")
            #expect(office.names(office.office.reports).isEmpty)
            #expect(try office.ledger.rows("SELECT count(*) FROM judgements") == ["16"])
        }
        // The report is made up for; the night behind it found nothing.
        try expectTheNextNightEndsIt("reports are full", [0])
        #expect(try OfficeState(office).differences(from: try MixedNight.undisturbed.get().state).isEmpty)
    }

    // MARK: Row 15

    @Test(
        .enabled(if: Mount.isPossible, "\(Mount.words)"), arguments: ["spool", "taken", "reports"])
    func cannotBeWrittenTo(_ folder: String) throws {
        do {
            let mount = try Mount(readOnly: "\(office.office.path)/\(folder)")
            defer { _ = mount }
            let ended = try office.night()
            #expect(ended.exitCode == 74 && ended.errors.contains("\(folder): Read-only file system"), "\(ended.errors)")
            try expectNothingReceived()
        }
        try expectTheNextNightEndsIt("\(folder) is read-only", [1])
    }

    // MARK: Every call of a kind fails once

    /// Rows 10 to 14 in general: the n-th call fails, whichever it is.
    @Test(arguments: kinds)
    func nthCallFails(_ kind: String) throws {
        let (call, fault) = (kind.prefix { $0 != " " }, kind.drop { $0 != " " }.dropFirst())
        var random = SeededGenerator(seed: Effort.seed)
        for number in Effort.isWhole ? Array(1...220) : [Int.random(in: 1...12, using: &random)] {
            let one = try DiskTests()
            let ended = try one.office.night([], Injection("\(call)", "error=\(fault)", when: "\(number)"))
            #expect(ended.exitCode != nil && ended.exitCode != 0, "\(kind) \(number): \(ended.errors)")
            try one.expectTheNextNightEndsIt("\(kind) \(number)")
        }
    }

    /// A part of them, which the seed chooses, where not everything is tried.
    private static var kinds: [String] {
        let all = [
            "linkat EIO", "renameat2 EACCES", "unlinkat EIO", "mkdirat ENOSPC", "ftruncate EIO", "openat EMFILE", "read EIO",
            "pread64 EIO", "write ENOSPC", "clone3 EAGAIN", "fcntl ENOLCK", "newfstatat EIO", "fstat EIO", "getdents64 EIO",
        ]
        return Effort.isWhole ? all : all.indices.filter { UInt64($0) % 2 == Effort.seed % 2 }.map { all[$0] }
    }

    // MARK: Row 45

    @Test func slowDiskIsSlowOnly() throws {
        let ended = try office.night([], Injection("fsync,fdatasync,syncfs", "delay_enter=50ms"))
        #expect(ended.exitCode == 1 && ended.wallSeconds > 2, "\(ended.errors)")
        #expect(try OfficeState(office).differences(from: try MixedNight.undisturbed.get().state).isEmpty)
        #expect(try office.verify().exitCode == 0)
    }
}
