import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 32 and 33: entries that are no files, and names that are no words.
@Suite struct OddEntryTests {
    private let office: FaultOffice

    init() throws { office = try FaultOffice() }

    private func path(_ name: String) -> String { "\(office.office.inbox)/\(name)" }

    // MARK: Row 32

    @Test func entriesThatAreNoFiles() throws {
        let outside = "\(office.beside)/outside.csv"
        try FaultOffice.certificates(1).write(toFile: outside, atomically: false, encoding: .utf8)
        symlink(outside, path("to-file.csv"))
        symlink(office.beside, path("to-folder.csv"))
        symlink("/nowhere", path("dangling.csv"))
        link(outside, path("hard.csv"))
        mkfifo(path("fifo.csv"), 0o600)
        mkdir(path("folder.xml"), 0o700)
        makeSocket(path("socket.csv"))
        try office.drop("plain.csv", FaultOffice.certificates(2))
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.wallSeconds < 10, "\(ended.errors)")
        #expect(
            office.outcomes() == [
                "to-file.csv": "deferred symbolic-link", "to-folder.csv": "deferred symbolic-link",
                "dangling.csv": "deferred symbolic-link", "hard.csv": "deferred hard-link",
                "fifo.csv": "deferred no-regular-file",
                "socket.csv": "deferred no-regular-file", "folder.xml": "deferred empty-folder", "plain.csv": "judged",
            ])
        #expect(office.names(office.office.inbox).count == 7)
    }

    /// The same within a request.
    @Test func folderWithALinkInIt() throws {
        mkdir(path("request"), 0o700)
        try office.drop("request/one.csv", FaultOffice.certificates(1))
        symlink("/etc/passwd", path("request/two.csv"))
        #expect(try office.night().exitCode == 1)
        #expect(office.outcomes() == ["request": "deferred symbolic-link"])
        #expect(office.names(office.office.spool) == ["tmp"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root makes devices: none was tried"))
    func device() throws {
        try #require(mknod(path("device.csv"), S_IFCHR | 0o600, 1 << 8 | 5) == 0)
        let ended = try office.night()
        #expect(ended.exitCode == 1 && ended.wallSeconds < 10)
        #expect(office.outcomes() == ["device.csv": "deferred no-regular-file"])
    }

    private func makeSocket(_ path: String) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(socket)
    }

    // MARK: Row 33

    private static let names: [[UInt8]] = [
        Array("line\nbreak.csv".utf8), Array("\u{1B}[31mred\u{7}.csv".utf8),
        Array(repeating: 0x61, count: 251) + Array(".csv".utf8),
        [0xFF, 0xFE, 0x80] + Array(".csv".utf8), Array("-rf.csv".utf8), Array("x..%2f..%2fetc.csv".utf8), Array("a  b .csv".utf8),
        Array("caf\u{E9}.csv".utf8), Array("cafe\u{301}.csv".utf8), Array("Case.csv".utf8), Array("case.csv".utf8),
        Array("=cmd|' /C calc'!A0.csv".utf8), Array("<script>alert(1)</script>.csv".utf8), Array("\"quoted\", name.csv".utf8),
        Array("\u{202E}vsc.exe.csv".utf8), Array("$(touch owned).csv".utf8), Array("'; DROP TABLE runs; --.csv".utf8),
    ]

    /// Each under its own raw name; nothing of it raw in what people and programs read.
    @Test func oddNames() throws {
        for (number, name) in Self.names.enumerated() {
            // `<script>` has a slash in it, which no name can have.
            let bytes = name.map { $0 == 0x2F ? 0x5C : $0 }
            let file = (Array("\(office.office.inbox)/".utf8) + bytes + [0]).withUnsafeBytes {
                open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT | O_EXCL, 0o600)
            }
            try #require(file >= 0)
            _ = Array(FaultOffice.certificates(number).utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            close(file)
        }
        let ended = try office.night()
        #expect(ended.exitCode == 0, "\(ended.errors)")
        #expect(try office.ledger.rows("SELECT judged FROM run_ends") == ["\(Self.names.count)"])
        let kept = try office.ledger.rows("SELECT hex(name) FROM arrival_names ORDER BY hex(name)")
        #expect(kept == Self.names.map { $0.map { Self.hex($0 == 0x2F ? 0x5C : $0) }.joined() }.sorted())
        #expect(RawText.firstUnsafe(ended.errors) == nil && !ended.errors.contains("script"))
        for file in office.names(office.office.report(1)) {
            let text = office.report(file)
            #expect(RawText.firstUnsafe(text.replacingOccurrences(of: "\r\n", with: "\n")) == nil, "\(file)")
            if file.hasSuffix(".html") { #expect(!text.contains("<script>alert"), "\(file)") }
            if file.hasSuffix(".csv") {
                #expect(!text.contains("\n=") && !text.contains(",=") && !text.contains(",\"="), "\(file)")
            }
        }
        #expect(office.names(office.office.taken).allSatisfy { $0.wholeMatch(of: /\d{6}\.csv/) != nil })
        #expect(try office.verify().exitCode == 0)
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
}
